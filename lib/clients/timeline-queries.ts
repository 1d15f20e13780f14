import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { readCursor, writeCursor } from "./cursor";
import type { MoveAnswer, TouchChannel, TouchDirection } from "./schema";

export const TIMELINE_PAGE = 30;

export type TimelineEntry = { id: string; at: Date } & (
  | { kind: "touch"; direction: TouchDirection; channel: TouchChannel; body: string }
  | { kind: "note"; body: string }
  | { kind: "order"; state: string; code: string; car: string; dealer: string }
  | { kind: "letter"; answer: MoveAnswer | null; dealer: string; sentAt: Date }
);
export type TimelineView = { entries: TimelineEntry[]; next: string | null };
export type TimelineShow = "all" | "words" | "cars";

type Row = {
  id: string;
  at: Date;
  key: string;
  kind: TimelineEntry["kind"];
  a: string | null;
  b: string | null;
  c: string | null;
  d: string | null;
};

/**
 * What happened between the actor and a client of theirs, newest first, in one stream: contacts, notes, steps
 * of orders made through the actor, letters about a change of job and their answers. Walked by key.
 */
export function timelineOf(
  actor: Actor,
  relationshipId: string,
  { show = "all", cursor }: { show?: TimelineShow; cursor?: string } = {},
): Promise<TimelineView> {
  const after = readCursor(cursor, show);
  const start = after ? Prisma.sql`WHERE (key, id) < (${after[0]}, ${after[1]}::uuid)` : Prisma.empty;
  const id = Prisma.sql`${relationshipId}::uuid`;
  const parts = [...(show === "cars" ? [] : words(id)), ...(show === "words" ? [] : cars(id, actor))];
  return asActor({ personId: actor.personId }, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT * FROM (
        SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYYMMDDHH24MISSMS') COLLATE "C" AS key
        FROM (${Prisma.join(parts, " UNION ALL ")}) AS stream (id, at, kind, a, b, c, d)
      ) AS keyed ${start}
      ORDER BY key DESC, id DESC LIMIT ${TIMELINE_PAGE + 1}`;
    const entries = rows.slice(0, TIMELINE_PAGE);
    const last = rows.length > TIMELINE_PAGE ? entries.at(-1)! : null;
    return { entries: entries.map(asEntry), next: last && writeCursor(show, [last.key, last.id]) };
  });
}

function words(relationship: Prisma.Sql): Prisma.Sql[] {
  return [
    Prisma.sql`SELECT id, at, 'touch', direction::text, channel::text, body, NULL
      FROM touch WHERE relationship_id = ${relationship}`,
    Prisma.sql`SELECT id, at, 'note', body, NULL, NULL, NULL
      FROM note WHERE relationship_id = ${relationship}`,
    Prisma.sql`SELECT m.id, coalesce(m.answered_at, m.created_at), 'letter', m.answer::text, d.name,
        m.created_at::text, NULL
      FROM move_letter m JOIN employment e ON e.id = m.employment_id JOIN dealer d ON d.id = e.dealer_id
      WHERE m.relationship_id = ${relationship}`,
  ];
}

function cars(relationship: Prisma.Sql, { personId }: Actor): Prisma.Sql[] {
  return [
    Prisma.sql`SELECT h.id, h.at, 'order', h.to_state::text, o.code,
        concat_ws(' ', l.year, l.make, l.model, nullif(l.trim, '')), d.name
      FROM relationship r JOIN orders o ON o.buyer_id = r.client_id AND o.salesperson_id = ${personId}::uuid
      JOIN order_history h ON h.order_id = o.id JOIN listing l ON l.id = o.listing_id
      JOIN dealer d ON d.id = o.selling_dealer_id
      WHERE r.id = ${relationship} AND r.salesperson_id = ${personId}::uuid
        AND h.to_state IN ('reserved', 'delivered', 'expired', 'cancelled', 'unwound')`,
  ];
}

function asEntry({ id, at, kind, a, b, c, d }: Row): TimelineEntry {
  switch (kind) {
    case "touch":
      return { id, at, kind, direction: a as TouchDirection, channel: b as TouchChannel, body: c ?? "" };
    case "note":
      return { id, at, kind, body: a ?? "" };
    case "letter":
      return { id, at, kind, answer: a as MoveAnswer | null, dealer: b ?? "", sentAt: new Date(c ?? at) };
    case "order":
      return { id, at, kind, state: a ?? "", code: b ?? "", car: c ?? "", dealer: d ?? "" };
  }
}
