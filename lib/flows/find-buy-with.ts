import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { findPeopleByHandle } from "@/lib/people/queries";

/** The person somebody buys with. `since` is the day a standing relationship with them began, else null. */
export type BuyWithView = {
  handle: string;
  name: string;
  headline: string;
  canSell: boolean;
  isYours: boolean;
  since: string | null;
};

/** Whom a buyer came with, else whom they prefer of the people they keep, else nobody. */
export async function findBuyWith(actor: Actor | null, cameWith: string | null): Promise<BuyWithView | null> {
  const kept = actor ? await keptPeople(actor) : [];
  const handle = cameWith ?? kept[0]?.handle;
  const [person] = handle ? await findPeopleByHandle([handle]) : [];
  if (!person) return cameWith === null ? null : findBuyWith(actor, null);
  const { name, headline, canSell } = person;
  const relationship = kept.find((one) => one.handle === person.handle);
  const since = relationship?.startedAt.toISOString().slice(0, 10) ?? null;
  return { handle: person.handle, name, headline, canSell, isYours: since !== null, since };
}

async function keptPeople({ personId }: Actor): Promise<{ handle: string; startedAt: Date }[]> {
  const rows = await asActor({ personId }, (tx) =>
    tx.relationship.findMany({
      where: { clientId: personId, endedAt: null },
      select: { startedAt: true, salesperson: { select: { profile: { select: { handle: true } } } } },
      orderBy: { preferredAt: "desc" },
      take: 50,
    }),
  );
  return rows.flatMap(({ startedAt, salesperson }) =>
    salesperson.profile ? [{ handle: salesperson.profile.handle, startedAt }] : [],
  );
}
