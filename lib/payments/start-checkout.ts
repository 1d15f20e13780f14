import "server-only";
import { addMinutes, getUnixTime } from "date-fns";
import { askStripe } from "@/lib/payments/client";
import { startCheckoutSchema, type CheckoutRequest } from "@/lib/payments/schema";

const MARGIN_MINUTES = 31;

/**
 * Opens a hosted payment page for one amount in whole cents and says where it stands.
 *
 * Stripe accepts an `expires_at` of 30 minutes to 24 hours after creation only, and a hold of ours is
 * shorter. So the session's own end lies 31 minutes after `expiresAt`, a moment that never changes between
 * two tries under one key; ending it on time is the caller's part: `expireCheckout`. What is paid between the
 * two must be given back. Refuses with `payment_unavailable`; a second call with the same key answers what
 * the first did for 24 hours.
 */
export async function startCheckout(request: CheckoutRequest): Promise<{ sessionId: string; url: string }> {
  const wanted = startCheckoutSchema.parse(request);
  const metadata = { ...wanted.metadata, reference: wanted.reference };
  const session = await askStripe((stripe) =>
    stripe.checkout.sessions.create(
      {
        mode: "payment",
        allowed_payment_method_types: ["card"],
        client_reference_id: wanted.reference,
        line_items: [
          {
            quantity: 1,
            price_data: {
              currency: wanted.currency,
              unit_amount: wanted.amountCents,
              product_data: { name: wanted.description },
            },
          },
        ],
        payment_intent_data: { description: wanted.description, metadata, transfer_group: wanted.reference },
        metadata,
        success_url: wanted.successUrl,
        cancel_url: wanted.cancelUrl,
        customer_email: wanted.customerEmail,
        expires_at: getUnixTime(addMinutes(wanted.expiresAt, MARGIN_MINUTES)),
      },
      { idempotencyKey: wanted.idempotencyKey },
    ),
  );
  if (!session.url) throw new Error(`checkout session ${session.id} has no page`);
  return { sessionId: session.id, url: session.url };
}
