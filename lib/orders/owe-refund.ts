import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";

/** The job that gives a payment back; `startRefundJob` works it. */
export const REFUND_JOB = "start-refund";

/** Marks a paid payment as owed back and sends the job that gives it back. Repeating it changes nothing. */
export async function oweRefund(tx: Tx, paymentId: string): Promise<void> {
  const owed = await tx.payment.updateMany({
    where: { id: paymentId, state: "paid" },
    data: { state: "refund_due" },
  });
  if (owed.count === 1) await enqueue(tx, REFUND_JOB, { paymentId });
}

/** As `oweRefund`, for whatever was paid on an order. */
export async function oweRefundsOf(tx: Tx, orderId: string): Promise<void> {
  const paid = await tx.payment.findMany({ where: { orderId, state: "paid" }, select: { id: true } });
  for (const { id } of paid) await oweRefund(tx, id);
}
