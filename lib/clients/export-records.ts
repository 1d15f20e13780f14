import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import type { Channel } from "@/lib/people/schema";
import type { Origin, TouchChannel, TouchDirection } from "./schema";

const PAGE = 250;

/** One client as they leave with the book. Times are ISO 8601 in UTC, days ISO dates. */
export type BookRecord = {
  relationshipId: string;
  name: string;
  email: string;
  phone: string | null;
  street: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  timeZone: string;
  since: string;
  origin: Origin;
  nextTouchOn: string | null;
  nextTouchWhy: string;
  cadenceDays: number;
  tags: string[];
  consents: { channel: Channel; since: string; until: string | null }[];
  garage: { description: string; mileage: number | null; since: string | null; note: string }[];
  notes: { at: string; body: string }[];
  touches: { at: string; direction: TouchDirection; channel: TouchChannel; body: string }[];
};

/**
 * Everything row-level security lets the actor read of their book, client by client in the order of ids, a
 * page at a time, so that a book of any size leaves in little memory.
 */
export async function* bookRecords(actor: Actor): AsyncGenerator<BookRecord[]> {
  for (let after: string | null = null; ;) {
    const page: BookRecord[] = await readPage(actor, after);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)!.relationshipId;
  }
}

function readPage(actor: Actor, after: string | null): Promise<BookRecord[]> {
  return asActor(
    { personId: actor.personId },
    (tx) => tx.$queryRaw<BookRecord[]>`
    WITH page AS MATERIALIZED (
      SELECT r.id, r.client_id, r.started_at, r.origin FROM relationship r
      WHERE r.salesperson_id = ${actor.personId}::uuid AND r.ended_at IS NULL
        AND (${after}::uuid IS NULL OR r.id > ${after}::uuid)
      ORDER BY r.id LIMIT ${PAGE}
    )
    SELECT r.id AS "relationshipId", p.name, p.email::text AS email, k.phone, k.street, k.city, k.state,
      k.zip,
      p.time_zone AS "timeZone", to_json(r.started_at AT TIME ZONE 'UTC') #>> '{}' || 'Z' AS since,
      r.origin::text, b.next_touch_on::text AS "nextTouchOn",
      coalesce(b.next_touch_why, '') AS "nextTouchWhy",
      coalesce(b.cadence_days, 90)::int AS "cadenceDays", coalesce(b.tags, '{}') AS tags,
      coalesce((SELECT json_agg(json_build_object('channel', c.channel,
          'since', c.granted_at AT TIME ZONE 'UTC', 'until', c.revoked_at AT TIME ZONE 'UTC')
          ORDER BY c.granted_at, c.id)
        FROM consent c WHERE c.person_id = r.client_id), '[]') AS consents,
      coalesce((SELECT json_agg(json_build_object('description', g.description, 'mileage', g.mileage,
          'since', g.since, 'note', g.note) ORDER BY g.created_at, g.id)
        FROM garage_vehicle g WHERE g.client_id = r.client_id), '[]') AS garage,
      coalesce((SELECT json_agg(json_build_object('at', n.at AT TIME ZONE 'UTC', 'body', n.body)
          ORDER BY n.at, n.id)
        FROM note n WHERE n.relationship_id = r.id), '[]') AS notes,
      coalesce((SELECT json_agg(json_build_object('at', t.at AT TIME ZONE 'UTC', 'direction', t.direction,
          'channel', t.channel, 'body', t.body) ORDER BY t.at, t.id)
        FROM touch t WHERE t.relationship_id = r.id), '[]') AS touches
    FROM page r JOIN person p ON p.id = r.client_id
    LEFT JOIN contact_card k ON k.person_id = r.client_id
    LEFT JOIN book_entry b ON b.relationship_id = r.id
    ORDER BY r.id`,
  ).then((rows) => rows.map(withZulu));
}

/** PostgreSQL writes a UTC time of the day without its Z. */
function withZulu(record: BookRecord): BookRecord {
  const consents = record.consents.map((row) => ({
    ...row,
    since: `${row.since}Z`,
    until: row.until && `${row.until}Z`,
  }));
  const notes = record.notes.map((note) => ({ ...note, at: `${note.at}Z` }));
  const touches = record.touches.map((touch) => ({ ...touch, at: `${touch.at}Z` }));
  return { ...record, consents, notes, touches };
}
