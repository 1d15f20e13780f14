import "server-only";
import { z } from "zod";
import { log } from "@/lib/core/log";
import { asSystem } from "@/lib/db/as-actor";
import { confirmRefund } from "@/lib/orders/confirm-refund";
import { findPayment, type PaymentRow } from "@/lib/orders/find-payment";
import { findPaymentsFor } from "@/lib/payments/find-payments";
import { refundPayment } from "@/lib/payments/refund-payment";

const refundPayload = z.strictObject({ paymentId: z.uuid() });

export type RefundOutcome = "refunded" | "pending" | "not_due" | "refunded_elsewhere" | "not_refunded";

/** Job `start-refund`: `{ paymentId }` of a payment that is owed back. */
export async function startRefundJob(payload: unknown): Promise<void> {
  await startRefund(refundPayload.parse(payload).paymentId);
}

/**
 * Gives a deposit back in full, once: the wish has one key for ever, and a payment given back already answers so.
 * Refuses with `payment_unavailable`; throws when the service could not give it back, and the job tries again.
 */
export async function startRefund(paymentId: string): Promise<RefundOutcome> {
  const payment = await findPayment({ paymentId });
  if (payment?.state !== "refund_due" || !payment.paymentIntentId) return "not_due";
  const refund = await refundPayment({
    paymentIntentId: payment.paymentIntentId,
    amountCents: payment.amountCents,
    idempotencyKey: `order:${payment.orderId}:refund:${paymentId}`,
    reason: "requested_by_customer",
  });
  if (refund.status === "failed")
    throw new Error(`the refund of payment ${paymentId} failed at the payment service`);
  if (refund.status === "pending") return "pending";
  await confirm(payment, refund.refundId);
  return "refunded";
}

/** Looks whether the payment service has given a payment back, and books it if we owed it. */
export async function settleRefund(payment: PaymentRow): Promise<RefundOutcome> {
  if (payment.state === "refunded") return "not_due";
  const found = (await findPaymentsFor(payment.code)).find(
    (paid) => paid.paymentIntentId === payment.paymentIntentId,
  );
  if (!found || found.refundedCents < payment.amountCents) return "not_refunded";
  if (payment.state !== "refund_due") {
    log.error({ code: payment.code }, "a deposit was given back outside of Upfront and is not booked");
    return "refunded_elsewhere";
  }
  await confirm(payment, null);
  return "refunded";
}

function confirm({ paymentId, orderId }: PaymentRow, refundId: string | null): Promise<boolean> {
  return asSystem("confirm-refund", (tx) => confirmRefund(tx, { paymentId, orderId, refundId }));
}
