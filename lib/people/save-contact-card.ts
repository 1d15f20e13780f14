import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import type { ContactCardInput } from "@/lib/people/schema";

/** Keeps how to reach the actor; null takes a part away. Read by them and by the people they chose. */
export async function saveContactCard(actor: Actor, card: ContactCardInput): Promise<void> {
  const { personId } = actor;
  await asActor({ personId }, (tx) =>
    tx.contactCard.upsert({
      where: { personId },
      create: { personId, ...card },
      update: card,
      select: { personId: true },
    }),
  );
}
