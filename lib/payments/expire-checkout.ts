import "server-only";
import Stripe from "stripe";
import { askStripe } from "@/lib/payments/client";
import { findCheckout, toCheckoutView, type CheckoutView } from "@/lib/payments/find-checkout";
import { sessionIdSchema } from "@/lib/payments/schema";

/**
 * Closes a payment page so that nobody can pay on it any more, and answers how it stands afterwards.
 * Repeating it is harmless. A page that was paid first stays `complete`: look at `status`. Null when there is
 * no such page. Refuses with `payment_unavailable`.
 */
export async function expireCheckout(sessionId: string): Promise<CheckoutView | null> {
  const id = sessionIdSchema.parse(sessionId);
  try {
    return toCheckoutView(await askStripe((stripe) => stripe.checkout.sessions.expire(id)));
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return await findCheckout(id);
    throw error;
  }
}
