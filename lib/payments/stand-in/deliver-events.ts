import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db/client";
import { isStandInOpen } from "@/lib/payments/client";
import { expireDueSessions } from "@/lib/payments/stand-in/expire-due-sessions";
import type { StandInEvent } from "@/lib/payments/stand-in/event";
import { payloadOf, sendEvent, type Sending } from "@/lib/payments/stand-in/send-event";

type Claimed = { id: string; seq: bigint; body: StandInEvent };

const backOff = Prisma.sql`interval '5 seconds' * power(2, least(attempts, 10))`;
const AT_ONCE = 4;
const MOST = 200;

/**
 * Sends events right after what caused them was stored. One that does not arrive is tried again by
 * `deliverDueEvents`, also when this process dies in between.
 */
export async function deliverEvents(eventIds: string[]): Promise<Sending[]> {
  if (eventIds.length === 0) return [];
  const claimed = await db.$queryRaw<Claimed[]>`
    UPDATE dev_payment_events
    SET attempts = attempts + 1, next_attempt_at = now() + ${backOff}
    WHERE id = ANY(${eventIds}) AND delivered_at IS NULL
    RETURNING id, body, seq`;
  return await sendAll(claimed);
}

/**
 * Ends sessions past their time and sends every event that is due: first after 10 seconds, then ever less
 * often up to once in 85 minutes, for three days. To be called every minute; does nothing where the stand-in
 * is not open.
 */
export async function deliverDueEvents(): Promise<{ delivered: number; failed: number }> {
  if (!isStandInOpen()) return { delivered: 0, failed: 0 };
  await expireDueSessions();
  const claimed = await db.$queryRaw<Claimed[]>`
    UPDATE dev_payment_events
    SET attempts = attempts + 1, next_attempt_at = now() + ${backOff}
    WHERE id IN (
      SELECT id FROM dev_payment_events
      WHERE delivered_at IS NULL AND next_attempt_at <= now() AND created_at > now() - interval '3 days'
      ORDER BY seq LIMIT ${MOST} FOR UPDATE SKIP LOCKED)
    RETURNING id, body, seq`;
  const sendings = await sendAll(claimed);
  const failed = sendings.filter((sending) => sending.error !== null).length;
  return { delivered: sendings.length - failed, failed };
}

async function sendAll(claimed: Claimed[]): Promise<Sending[]> {
  const waiting = claimed.toSorted((a, b) => Number(a.seq - b.seq));
  const sendings: Sending[] = [];
  const line = async () => {
    for (let event = waiting.shift(); event; event = waiting.shift()) sendings.push(await send(event));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  return sendings;
}

async function send({ id, body }: Claimed): Promise<Sending> {
  const sending = await sendEvent(payloadOf(body));
  await db.$executeRaw`
    UPDATE dev_payment_events
    SET delivered_at = CASE WHEN ${sending.error}::text IS NULL THEN now() END, last_error = ${sending.error}
    WHERE id = ${id} AND delivered_at IS NULL`;
  return sending;
}
