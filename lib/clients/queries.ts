import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { readGarage, type GarageCar } from "./book-queries";
import type { ConsentRow } from "./rules";

export type DealerNow = { slug: string; name: string; city: string; state: string };

export type OpenLetter = { letterId: string; from: string | null; to: string; at: Date };

export type HeldPerson = {
  relationshipId: string;
  handle: string;
  name: string;
  headline: string;
  since: Date;
  /** Where they may sell today, or null. */
  dealer: DealerNow | null;
  carsTogether: number;
  /** The letter about their last change of dealers, while it has no answer. */
  letter: OpenLetter | null;
};

export type FormerPerson = {
  relationshipId: string;
  handle: string;
  name: string;
  since: Date;
  endedAt: Date;
};

export type MyPeople = { held: HeldPerson[]; former: FormerPerson[]; consents: ConsentRow[] };

type PersonRow = Omit<HeldPerson, "letter"> & {
  endedAt: Date | null;
  letter: (Omit<OpenLetter, "at"> & { at: string; answer: string | null }) | null;
};

/** Whom the actor chose: those who are theirs, the one they mean first at the head, and those who were. */
export function myPeople(actor: Actor): Promise<MyPeople> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const rows = await tx.$queryRaw<PersonRow[]>`
      SELECT r.id AS "relationshipId", f.handle, f.name, f.headline, r.started_at AS since,
        r.ended_at AS "endedAt",
        (SELECT json_build_object('slug', d.slug, 'name', d.name, 'city', d.city, 'state', d.state)
          FROM employment e JOIN dealer d ON d.id = e.dealer_id
          WHERE e.person_id = r.salesperson_id AND e.started_at <= app_now() AND e.ended_at IS NULL
            AND e.license_expires_on >= app_now()::date
          ORDER BY e.started_at DESC LIMIT 1) AS dealer,
        (SELECT count(*)::int FROM orders o
          WHERE o.buyer_id = r.client_id AND o.salesperson_id = r.salesperson_id
          AND o.state IN ('delivered', 'closed')) AS "carsTogether",
        (SELECT json_build_object('letterId', m.id, 'at', m.created_at, 'answer', m.answer, 'to', d.name,
            'from', (SELECT b.name FROM employment x JOIN dealer b ON b.id = x.dealer_id
              WHERE x.person_id = e.person_id AND x.ended_at IS NOT NULL AND x.id <> e.id
              ORDER BY x.ended_at DESC LIMIT 1))
          FROM move_letter m JOIN employment e ON e.id = m.employment_id JOIN dealer d ON d.id = e.dealer_id
          WHERE m.relationship_id = r.id ORDER BY m.created_at DESC LIMIT 1) AS letter
      FROM relationship r JOIN profile f ON f.person_id = r.salesperson_id
      WHERE r.client_id = ${actor.personId}::uuid
      ORDER BY r.ended_at DESC NULLS FIRST, r.preferred_at DESC, r.id
      LIMIT 200`;
    const consents = await tx.consent.findMany({
      where: { personId: actor.personId },
      orderBy: { grantedAt: "desc" },
      select: { channel: true, grantedAt: true, revokedAt: true },
    });
    return {
      held: rows.filter(({ endedAt }) => !endedAt).map(asHeld),
      former: rows.flatMap(asFormer),
      consents: consents.map(({ channel, grantedAt, revokedAt }) => ({
        channel,
        since: grantedAt,
        until: revokedAt,
      })),
    };
  });
}

/** The actor's own cars, the newest first. */
export function myGarage(actor: Actor): Promise<GarageCar[]> {
  return asActor({ personId: actor.personId }, (tx) => readGarage(tx, actor.personId));
}

function asHeld({ endedAt: _ended, letter, ...person }: PersonRow): HeldPerson {
  if (!letter || letter.answer) return { ...person, letter: null };
  const { letterId, from, to, at } = letter;
  return { ...person, letter: { letterId, from, to, at: new Date(at) } };
}

function asFormer({ relationshipId, handle, name, since, endedAt }: PersonRow): FormerPerson[] {
  return endedAt ? [{ relationshipId, handle, name, since, endedAt }] : [];
}
