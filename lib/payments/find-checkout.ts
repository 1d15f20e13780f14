import "server-only";
import { fromUnixTime } from "date-fns";
import Stripe from "stripe";
import { z } from "zod";
import { askStripe } from "@/lib/payments/client";
import { idOf } from "@/lib/payments/rules";
import { sessionIdSchema } from "@/lib/payments/schema";

export type CheckoutView = {
  sessionId: string;
  status: "open" | "complete" | "expired";
  isPaid: boolean;
  reference: string | null;
  /** Whole cents asked for. */
  amountCents: number;
  paymentIntentId: string | null;
  /** Where the payment page stands; null once it is closed. */
  url: string | null;
  expiresAt: Date;
};

const statusSchema = z.enum(["open", "complete", "expired"]);

/**
 * A payment page as it is now, or null when there is none under this id. Refuses with `payment_unavailable`.
 */
export async function findCheckout(sessionId: string): Promise<CheckoutView | null> {
  const id = sessionIdSchema.parse(sessionId);
  try {
    return toCheckoutView(await askStripe((stripe) => stripe.checkout.sessions.retrieve(id)));
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing")
      return null;
    throw error;
  }
}

export function toCheckoutView(session: Stripe.Checkout.Session): CheckoutView {
  if (session.amount_total === null) throw new Error(`checkout session ${session.id} has no amount`);
  return {
    sessionId: session.id,
    status: statusSchema.parse(session.status),
    isPaid: session.payment_status === "paid",
    reference: session.client_reference_id,
    amountCents: session.amount_total,
    paymentIntentId: idOf(session.payment_intent),
    url: session.url,
    expiresAt: fromUnixTime(session.expires_at),
  };
}
