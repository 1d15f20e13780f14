import "server-only";
import { fromUnixTime } from "date-fns";
import { askStripe } from "@/lib/payments/client";
import { idOf } from "@/lib/payments/rules";
import { referenceSchema } from "@/lib/payments/schema";

export type PaymentView = {
  chargeId: string;
  paymentIntentId: string | null;
  /** Whole cents taken, and how many of them were given back so far. */
  amountCents: number;
  refundedCents: number;
  createdAt: Date;
};

const MOST = 1_000;

/**
 * Every payment that succeeded under a reference, oldest first: what a reconciliation compares with the books
 * when events were lost. More than one means the same thing was paid for twice. Refuses with
 * `payment_unavailable`.
 */
export async function findPaymentsFor(reference: string): Promise<PaymentView[]> {
  const group = referenceSchema.parse(reference);
  const charges = await askStripe((stripe) =>
    stripe.charges.list({ transfer_group: group, limit: 100 }).autoPagingToArray({ limit: MOST }),
  );
  return charges
    .filter((charge) => charge.status === "succeeded" && charge.captured)
    .map((charge) => ({
      chargeId: charge.id,
      paymentIntentId: idOf(charge.payment_intent),
      amountCents: charge.amount_captured,
      refundedCents: charge.amount_refunded,
      createdAt: fromUnixTime(charge.created),
    }))
    .reverse();
}

/** The newest payment that succeeded under a reference, or null. Refuses with `payment_unavailable`. */
export async function findPaymentFor(reference: string): Promise<PaymentView | null> {
  return (await findPaymentsFor(reference)).at(-1) ?? null;
}
