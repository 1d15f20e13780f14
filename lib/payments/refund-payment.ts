import "server-only";
import Stripe from "stripe";
import { askStripe } from "@/lib/payments/client";
import { refundPaymentSchema, type RefundRequest } from "@/lib/payments/schema";

export type RefundView = {
  refundId: string;
  amountCents: number;
  status: "pending" | "succeeded" | "failed";
  /** True when everything had been given back before this call. */
  wasAlreadyRefunded: boolean;
};

/**
 * Gives back whole cents of a payment, or all that is left of it. The key belongs to the wish, made and
 * stored before the first try. A payment already given back in full answers with its latest refund and moves
 * nothing. Refuses with `payment_unavailable`.
 */
export async function refundPayment(request: RefundRequest): Promise<RefundView> {
  const wanted = refundPaymentSchema.parse(request);
  try {
    const refund = await askStripe((stripe) =>
      stripe.refunds.create(
        { payment_intent: wanted.paymentIntentId, amount: wanted.amountCents, reason: wanted.reason },
        { idempotencyKey: wanted.idempotencyKey },
      ),
    );
    return toRefundView(refund, false);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError) || error.code !== "charge_already_refunded")
      throw error;
    return await latestRefund(wanted.paymentIntentId);
  }
}

async function latestRefund(paymentIntentId: string): Promise<RefundView> {
  const { data } = await askStripe((stripe) =>
    stripe.refunds.list({ payment_intent: paymentIntentId, limit: 1 }),
  );
  const refund = data[0];
  if (!refund) throw new Error(`${paymentIntentId} is refunded and has no refund`);
  return toRefundView(refund, true);
}

function toRefundView(refund: Stripe.Refund, wasAlreadyRefunded: boolean): RefundView {
  const status = refund.status === "succeeded" ? "succeeded" : isDead(refund.status) ? "failed" : "pending";
  return { refundId: refund.id, amountCents: refund.amount, status, wasAlreadyRefunded };
}

function isDead(status: string | null): boolean {
  return status === "failed" || status === "canceled";
}
