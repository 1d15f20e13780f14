import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { buildEvent, isWatched, type StandInEvent } from "@/lib/payments/stand-in/event";
import { missing } from "@/lib/payments/stand-in/failure";
import type { Kept, Kind, Kinds } from "@/lib/payments/stand-in/kinds";

/**
 * The stand-in's books during one request: reads lock what they find, changes are written together at the
 * end.
 */
export type Books = {
  tx: Prisma.TransactionClient;
  /** Unix seconds; the same during one request. */
  now: number;
  find<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | null>;
  /** Refuses (404) when there is none; `param` is the name under which the id was sent. */
  get<K extends Kind>(kind: K, id: string, param: string): Promise<Kinds[K]>;
  put(object: Kept): void;
  emit(type: string, object: Kept): void;
};

export type OpenBooks = { books: Books; changes: Map<string, Kept>; events: StandInEvent[] };

type Origin = { requestId: string; idempotencyKey: string | null };

/** Opens the books. With `isReading` nothing is locked and `tx` may be the plain client. */
export function openBooks(tx: Prisma.TransactionClient, origin: Origin, isReading = false): OpenBooks {
  const changes = new Map<string, Kept>();
  const events: StandInEvent[] = [];
  const now = Math.floor(Date.now() / 1000);
  const books: Books = {
    tx,
    now,
    find: async (kind, id) =>
      (changes.get(id) as Kinds[typeof kind] | undefined) ?? (await read(tx, kind, id, isReading)),
    get: async (kind, id, param) => {
      const object = await books.find(kind, id);
      if (!object) throw missing(kind, id, param);
      return object;
    },
    put: (object) => void changes.set(object.id, object),
    emit: (type, object) => void events.push(buildEvent(type, object, now, origin)),
  };
  return { books, changes, events };
}

/** Writes what a request changed, in one statement. Answers the ids of the events that must be delivered. */
export async function closeBooks({ books, changes, events }: OpenBooks): Promise<string[]> {
  const rows = [...changes.values()].map((body) => ({ id: body.id, kind: body.object, body }));
  const drafts = events.map((body) => ({ id: body.id, type: body.type, body }));
  const watched = events.filter((event) => isWatched(event.type)).map((event) => event.id);
  if (rows.length === 0 && drafts.length === 0) return watched;
  await books.tx.$executeRaw`
    WITH kept AS (
      INSERT INTO dev_payment_objects (id, kind, body)
      SELECT id, kind, body
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, kind text, body jsonb)
      ON CONFLICT (id) DO UPDATE SET body = excluded.body
    )
    INSERT INTO dev_payment_events (id, type, body, next_attempt_at, delivered_at)
    SELECT id, type, body, now() + interval '10 seconds', CASE WHEN NOT id = ANY(${watched}) THEN now() END
    FROM jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) AS r(id text, type text, body jsonb)`;
  return watched;
}

async function read<K extends Kind>(
  tx: Prisma.TransactionClient,
  kind: K,
  id: string,
  isReading: boolean,
): Promise<Kinds[K] | null> {
  const rows = await tx.$queryRaw<{ body: Kinds[K] }[]>`
    SELECT body FROM dev_payment_objects WHERE id = ${id} AND kind = ${kind}
    ${isReading ? Prisma.empty : Prisma.sql`FOR UPDATE`}`;
  return rows[0]?.body ?? null;
}
