import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { StandInEvent } from "@/lib/payments/stand-in/event";
import { missing } from "@/lib/payments/stand-in/failure";
import {
  conditionsOfMoment,
  readPage,
  type Moment,
  type Page,
  type Paging,
} from "@/lib/payments/stand-in/list-objects";

const table = Prisma.sql`(
  SELECT id, seq, type,
    body || jsonb_build_object('pending_webhooks', CASE WHEN delivered_at IS NULL THEN 1 ELSE 0 END) AS body
  FROM dev_payment_events) AS events`;

type Wanted = Paging & { type?: string; types?: string[]; created?: Moment };

/** GET /v1/events */
export async function listEvents(tx: Prisma.TransactionClient, wanted: Wanted): Promise<Page<StandInEvent>> {
  const conditions = [Prisma.sql`true`, ...conditionsOfMoment(wanted.created)];
  if (wanted.type) conditions.push(Prisma.sql`type = ${wanted.type}`);
  if (wanted.types) conditions.push(Prisma.sql`type = ANY(${wanted.types})`);
  return await readPage<StandInEvent>(tx, table, "event", "/v1/events", wanted, conditions);
}

/** GET /v1/events/{id} */
export async function getEvent(tx: Prisma.TransactionClient, id: string): Promise<StandInEvent> {
  const rows = await tx.$queryRaw<{ body: StandInEvent }[]>`SELECT body FROM ${table} WHERE id = ${id}`;
  if (!rows[0]) throw missing("event", id, "id");
  return rows[0].body;
}
