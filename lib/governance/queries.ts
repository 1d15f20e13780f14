import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Actor } from "@/lib/people/actor";
import { readCursor, writeCursor } from "@/lib/listings/cursor";
import { readAsSteward } from "./read-as-steward";
import type { EventsQuery, PeopleQuery } from "./schema";

const PAGE = 50;

export type EventRow = {
  sequence: number;
  resource: string;
  key: string;
  at: Date;
  by: string | null;
  visibility: string;
};
export type EventPage = { events: EventRow[]; next: number | null };

/** Events of the market, newest first, 50 to a page by their sequence. Stewards only. */
export function listEvents(actor: Actor, { resource, before }: EventsQuery): Promise<EventPage> {
  const conditions = [Prisma.sql`true`];
  if (resource) conditions.push(Prisma.sql`e.resource_name = ${resource}`);
  if (before) conditions.push(Prisma.sql`e.sequence < ${before}::bigint`);
  return readAsSteward(actor, async (tx) => {
    const rows = await tx.$queryRaw<(Omit<EventRow, "sequence"> & { sequence: bigint })[]>`
      SELECT e.sequence, e.resource_name AS resource, e.record_key AS key, e.at, p.name AS by, e.visibility
      FROM entity_event e LEFT JOIN person p ON p.id = e.actor_id
      WHERE ${Prisma.join(conditions, " AND ")} ORDER BY e.sequence DESC LIMIT ${PAGE + 1}`;
    const events = rows.slice(0, PAGE).map((row) => ({ ...row, sequence: Number(row.sequence) }));
    return { events, next: rows.length > PAGE ? events.at(-1)!.sequence : null };
  });
}

export type PersonRow = {
  personId: string;
  name: string;
  handle: string | null;
  createdAt: Date;
  /** Where they work and what they are there. Whom they buy from or sell to is nobody's business. */
  places: string[];
  isSteward: boolean;
};
export type PeoplePage = { people: PersonRow[]; next: string | null };

/** People of the market, newest first: who they are and where they work, never whose client. Stewards only. */
export function listPeopleForSteward(actor: Actor, { q, cursor }: PeopleQuery): Promise<PeoplePage> {
  const after = readCursor(cursor);
  const conditions = [Prisma.sql`true`];
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(Prisma.sql`(p.name ILIKE ${like} OR f.handle ILIKE ${like} OR p.email = ${q}::citext)`);
  }
  if (after) conditions.push(Prisma.sql`(${createdKey}, p.id) < (${after.key}::bigint, ${after.id}::uuid)`);
  return readAsSteward(actor, async (tx) => {
    const rows = await tx.$queryRaw<PersonRow[]>`
      SELECT p.id AS "personId", p.name, f.handle, p.created_at AS "createdAt",
        EXISTS (SELECT FROM steward s WHERE s.person_id = p.id) AS "isSteward",
        ARRAY(
          SELECT d.name || ', ' || s.role FROM staff s JOIN dealer d ON d.id = s.dealer_id
            WHERE s.person_id = p.id AND s.ended_at IS NULL
          UNION ALL
          SELECT d.name || ', ' || lower(e.title) FROM employment e JOIN dealer d ON d.id = e.dealer_id
            WHERE e.person_id = p.id AND e.started_at IS NOT NULL AND e.ended_at IS NULL) AS places
      FROM person p LEFT JOIN profile f ON f.person_id = p.id
      WHERE ${Prisma.join(conditions, " AND ")} ORDER BY ${createdKey} DESC, p.id DESC LIMIT ${PAGE + 1}`;
    const people = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? people.at(-1)! : null;
    return { people, next: last && writeCursor({ key: last.createdAt.getTime(), id: last.personId }) };
  });
}

const createdKey = Prisma.sql`floor(extract(epoch FROM p.created_at) * 1000)::bigint`;
