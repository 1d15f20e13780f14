import "server-only";
import { asSystem, type Tx } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import type { PaymentEvent } from "@/lib/payments/payment-event";

/** The job that settles a payment event; `settlePaymentJob` works it. */
export const SETTLE_JOB = "settle-payment";

/**
 * Keeps an event of the payment service, whose signature was checked, and the job that settles it. An event that came
 * before is not kept again: false.
 */
export function receivePaymentEvent(event: PaymentEvent): Promise<boolean> {
  return asSystem("receive-payment-event", async (tx) => {
    const kept = await tx.$executeRaw`
      INSERT INTO payment_event (id, type, reference, payload)
      VALUES (${event.id}, ${event.type}, ${event.reference}, ${JSON.stringify(event.raw)}::jsonb)
      ON CONFLICT (id) DO NOTHING`;
    if (kept === 1) await enqueue(tx, SETTLE_JOB, { eventId: event.id });
    return kept === 1;
  });
}

/** An event that waits to be settled; null when there is none or it is settled. */
export async function findWaitingEvent(eventId: string): Promise<{ payload: unknown } | null> {
  const [event] = await asSystem(
    "read-payment-event",
    (tx) => tx.$queryRaw<{ payload: unknown }[]>`
    SELECT payload FROM payment_event WHERE id = ${eventId} AND settled_at IS NULL`,
  );
  return event ?? null;
}

/** Events that have waited for longer than a minute, oldest first. */
export function listWaitingEvents(limit: number): Promise<{ id: string }[]> {
  return asSystem(
    "read-payment-events",
    (tx) => tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM payment_event WHERE settled_at IS NULL AND received_at < now() - interval '1 minute'
    ORDER BY received_at LIMIT ${limit}`,
  );
}

/** Notes what came of an event, on the app's errand. The first note stays. */
export async function noteOutcome(tx: Tx, eventId: string, outcome: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE payment_event SET settled_at = now(), outcome = ${outcome} WHERE id = ${eventId} AND settled_at IS NULL`;
}
