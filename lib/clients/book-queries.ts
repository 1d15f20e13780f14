import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import type { BodyType, ColorFamily } from "@/lib/vehicles/schema";
import { readCursor, writeCursor } from "./cursor";
import { foldName, type ConsentRow } from "./rules";
import {
  findClientsSchema,
  type BookSort,
  type FindClients,
  type Origin,
  type TouchChannel,
  type TouchDirection,
} from "./schema";

export const BOOK_PAGE = 50;

export type BookRow = {
  relationshipId: string;
  name: string;
  email: string;
  since: Date;
  lastAt: Date | null;
  lastDirection: TouchDirection | null;
  lastChannel: TouchChannel | null;
  nextTouchOn: Date | null;
  nextTouchWhy: string;
  cadenceDays: number;
  tags: string[];
};
export type BookView = { clients: BookRow[]; total: number; next: string | null };

export type EndedClient = { relationshipId: string; name: string; since: Date; endedAt: Date };

export type GarageCar = {
  vehicleId: string;
  description: string;
  body: BodyType;
  color: ColorFamily;
  mileage: number | null;
  since: Date | null;
  note: string;
  bought: boolean;
};

export type ClientView = {
  relationshipId: string;
  name: string;
  email: string;
  timeZone: string;
  since: Date;
  origin: Origin;
  phone: string | null;
  street: string | null;
  city: string | null;
  state: string | null;
  zip: string | null;
  nextTouchOn: Date | null;
  nextTouchWhy: string;
  cadenceDays: number;
  tags: string[];
  lastAt: Date | null;
  lastDirection: TouchDirection | null;
  consents: ConsentRow[];
  garage: GarageCar[];
  words: { body: string; at: Date; channel: TouchChannel } | null;
};

type Page = { sort: BookSort; q: string; after: [string, string] | null };

const folded = Prisma.sql`lower(regexp_replace(normalize(p.name, NFKD), '[\u0300-\u036f]+', '', 'g'))`;

/** What each order of the book sorts by, as text that sorts as the value does; the first is the smallest. */
const sortKeys: Record<BookSort, Prisma.Sql> = {
  name: folded,
  since: Prisma.sql`to_char(r.started_at, 'YYYYMMDDHH24MISSMS')`,
  last: Prisma.sql`to_char(coalesce(t.at, '0001-01-01'), 'YYYYMMDDHH24MISSMS')`,
  next: Prisma.sql`coalesce(to_char(b.next_touch_on, 'YYYYMMDD'), '9')`,
};

const lastTouch = Prisma.sql`LEFT JOIN LATERAL (
  SELECT t.at, t.direction::text, t.channel::text FROM touch t
  WHERE t.relationship_id = r.id ORDER BY t.at DESC LIMIT 1) t ON true`;

/**
 * A page of the actor's book: live clients whose name, e-mail or phone holds `q`, by name, by since when, by
 * last touch (longest ago first) or by next touch (soonest first). Walked by key; `next` is the cursor of the
 * page after.
 */
export function bookOf(actor: Actor, input: FindClients = {}): Promise<BookView> {
  const { q, sort, cursor } = findClientsSchema.parse(input);
  return asActor({ personId: actor.personId }, async (tx) => {
    const page = { q, sort, after: readCursor(cursor, sort) };
    const rows = await readPage(tx, actor, page);
    const clients = rows.slice(0, BOOK_PAGE);
    const last = rows.length > BOOK_PAGE ? clients.at(-1)! : null;
    const total = await countClients(tx, actor, q);
    return {
      clients: clients.map(({ key: _key, ...client }) => client),
      total,
      next: last && writeCursor(sort, [last.key, last.relationshipId]),
    };
  });
}

function readPage(tx: Tx, actor: Actor, { sort, q, after }: Page): Promise<(BookRow & { key: string })[]> {
  const key = sortKeys[sort];
  const start = after
    ? Prisma.sql`AND (${key} COLLATE "C", r.id) > (${after[0]} COLLATE "C", ${after[1]}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<(BookRow & { key: string })[]>`
    WITH page AS (
      SELECT r.id, r.started_at, p.name, p.email::text AS email, ${key} COLLATE "C" AS key
      FROM relationship r JOIN person p ON p.id = r.client_id
      ${sort === "next" ? Prisma.sql`LEFT JOIN book_entry b ON b.relationship_id = r.id` : Prisma.empty}
      ${sort === "last" ? lastTouch : Prisma.empty}
      WHERE ${isFound(actor, q)} ${start}
      ORDER BY key, r.id LIMIT ${BOOK_PAGE + 1}
    )
    SELECT r.id AS "relationshipId", r.name, r.email, r.started_at AS since, r.key, t.at AS "lastAt",
      t.direction AS "lastDirection", t.channel AS "lastChannel", b.next_touch_on AS "nextTouchOn",
      coalesce(b.next_touch_why, '') AS "nextTouchWhy", coalesce(b.cadence_days, 90)::int AS "cadenceDays",
      coalesce(b.tags, '{}') AS tags
    FROM page r LEFT JOIN book_entry b ON b.relationship_id = r.id ${lastTouch}
    ORDER BY r.key COLLATE "C", r.id`;
}

async function countClients(tx: Tx, actor: Actor, q: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total
    FROM relationship r ${q ? Prisma.sql`JOIN person p ON p.id = r.client_id` : Prisma.empty}
    WHERE ${isFound(actor, q)}`;
  return row!.total;
}

function isFound(actor: Actor, q: string): Prisma.Sql {
  const mine = Prisma.sql`r.salesperson_id = ${actor.personId}::uuid AND r.ended_at IS NULL`;
  if (!q) return mine;
  const digits = q.replace(/\D/g, "");
  const byPhone =
    digits.length >= 4
      ? Prisma.sql`OR EXISTS (
          SELECT FROM contact_card k WHERE k.person_id = p.id AND strpos(k.phone, ${digits}) > 0)`
      : Prisma.empty;
  return Prisma.sql`${mine} AND (strpos(${folded}, ${foldName(q)}) > 0
    OR strpos(lower(p.email::text), ${q.toLowerCase()}) > 0 ${byPhone})`;
}

/** Clients who ended it: the name and the two dates, and nothing else. The latest first, at most 200. */
export function endedClientsOf(actor: Actor): Promise<EndedClient[]> {
  return asActor(
    { personId: actor.personId },
    (tx) => tx.$queryRaw<EndedClient[]>`
    SELECT r.id AS "relationshipId", p.name, r.started_at AS since, r.ended_at AS "endedAt"
    FROM relationship r JOIN person p ON p.id = r.client_id
    WHERE r.salesperson_id = ${actor.personId}::uuid AND r.ended_at IS NOT NULL
    ORDER BY r.ended_at DESC, r.id LIMIT 200`,
  );
}

/** A live client of the actor's, whole; an ended one as name and dates; null for everybody else's. */
export function findClient(actor: Actor, relationshipId: string): Promise<ClientView | EndedClient | null> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const row = await tx.relationship.findFirst({
      where: { id: relationshipId, salespersonId: actor.personId },
      select: { startedAt: true, endedAt: true, client: { select: { name: true } } },
    });
    if (!row) return null;
    if (row.endedAt)
      return { relationshipId, name: row.client.name, since: row.startedAt, endedAt: row.endedAt };
    return readClient(tx, relationshipId);
  });
}

/** True for a client who ended it. */
export function isEnded(client: ClientView | EndedClient): client is EndedClient {
  return "endedAt" in client;
}

async function readClient(tx: Tx, relationshipId: string): Promise<ClientView> {
  const [row] = await tx.$queryRaw<
    (Omit<ClientView, "consents" | "garage" | "words"> & { clientId: string })[]
  >`
    SELECT r.id AS "relationshipId", r.client_id AS "clientId", p.name, p.email::text AS email,
      p.time_zone AS "timeZone", r.started_at AS since, r.origin::text, k.phone, k.street, k.city, k.state,
      k.zip,
      b.next_touch_on AS "nextTouchOn", coalesce(b.next_touch_why, '') AS "nextTouchWhy",
      coalesce(b.cadence_days, 90)::int AS "cadenceDays", coalesce(b.tags, '{}') AS tags,
      t.at AS "lastAt", t.direction AS "lastDirection"
    FROM relationship r JOIN person p ON p.id = r.client_id
    LEFT JOIN contact_card k ON k.person_id = r.client_id
    LEFT JOIN book_entry b ON b.relationship_id = r.id
    ${lastTouch}
    WHERE r.id = ${relationshipId}::uuid`;
  const { clientId, ...client } = row!;
  const [consents, garage, words] = [
    await readConsents(tx, clientId),
    await readGarage(tx, clientId),
    await readWords(tx, relationshipId),
  ];
  return { ...client, consents, garage, words };
}

async function readConsents(tx: Tx, personId: string): Promise<ConsentRow[]> {
  const rows = await tx.consent.findMany({
    where: { personId },
    orderBy: { grantedAt: "desc" },
    select: { channel: true, grantedAt: true, revokedAt: true },
  });
  return rows.map(({ channel, grantedAt, revokedAt }) => ({ channel, since: grantedAt, until: revokedAt }));
}

/** The cars of one person, as whoever may see them sees them. */
export function readGarage(tx: Tx, clientId: string): Promise<GarageCar[]> {
  return tx.$queryRaw<GarageCar[]>`
    SELECT id AS "vehicleId", description, body::text, color, mileage, since, note,
      order_id IS NOT NULL AS bought
    FROM garage_vehicle WHERE client_id = ${clientId}::uuid
    ORDER BY coalesce(since, created_at::date) DESC, id LIMIT 50`;
}

async function readWords(tx: Tx, relationshipId: string): Promise<ClientView["words"]> {
  const words = await tx.touch.findFirst({
    where: { relationshipId, direction: "inbound" },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { body: true, at: true, channel: true },
  });
  return words;
}
