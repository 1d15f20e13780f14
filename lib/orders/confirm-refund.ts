import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { lockOrder } from "./lock-order";
import { LETTER_JOB } from "./move-order";
import { cardProcessor, orderHeld, postMoney } from "./post-money";

/**
 * Books that a payment was given back, reverses its posting and tells the buyer, once: a second call answers false and
 * changes nothing. Runs on the app's errand.
 */
export async function confirmRefund(
  tx: Tx,
  { paymentId, orderId, refundId }: { paymentId: string; orderId: string; refundId: string | null },
): Promise<boolean> {
  await lockOrder(tx, { orderId });
  const [payment] = await tx.$queryRaw<{ amountCents: number }[]>`
    UPDATE payment SET state = 'refunded', refund_id = coalesce(${refundId}, refund_id)
    WHERE id = ${paymentId}::uuid AND state = 'refund_due' RETURNING amount_cents AS "amountCents"`;
  if (!payment) return false;
  const { amountCents } = payment;
  await postMoney(tx, {
    orderId,
    kind: "deposit_reversed",
    externalRef: `payment:${paymentId}:refunded`,
    entries: [
      { ...orderHeld, amountCents },
      { ...cardProcessor, amountCents: -amountCents },
    ],
  });
  await enqueue(tx, LETTER_JOB, { orderId, step: "refunded" });
  return true;
}
