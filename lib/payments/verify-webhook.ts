import "server-only";
import Stripe from "stripe";
import { Refusal } from "@/lib/core/errors";
import { paymentsConnection } from "@/lib/payments/client";
import { toPaymentEvent, type PaymentEvent } from "@/lib/payments/payment-event";

const TOLERANCE_SECONDS = 300;
const MOST_BYTES = 1_000_000;
const headerShape = /^t=\d{1,12}(?:,v\d=[0-9a-f]{1,128})+$/;

/**
 * Checks that an event was signed by the provider less than five minutes ago and reads it. `body` is the
 * request's body byte for byte. While secrets are rotated any of the configured ones will do. Refuses with
 * `payment_event_forged`: wrong or missing signature, changed body, too old, larger than 1 MB.
 */
export function verifyWebhook(body: string | Buffer, signatureHeader: string | null): PaymentEvent {
  const isReadable = signatureHeader !== null && headerShape.test(signatureHeader);
  if (!isReadable || Buffer.byteLength(body) > MOST_BYTES) throw new Refusal("payment_event_forged");
  for (const secret of paymentsConnection().webhookSecrets) {
    const event = openEvent(body, signatureHeader, secret);
    if (event) return toPaymentEvent(event);
  }
  throw new Refusal("payment_event_forged");
}

function openEvent(body: string | Buffer, signatureHeader: string, secret: string): Stripe.Event | null {
  try {
    return Stripe.webhooks.constructEvent(body, signatureHeader, secret, TOLERANCE_SECONDS);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw error;
  }
}
