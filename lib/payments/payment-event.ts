import { fromUnixTime } from "date-fns";
import { z } from "zod";
import { idOf } from "@/lib/payments/rules";

/** The provider's event types that move something on our side; an endpoint subscribes to these. */
export const watchedEventTypes = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
  "payment_intent.payment_failed",
  "charge.refunded",
] as const;

/**
 * What the event says, in plain words. Amounts are whole cents; `refunded` carries all that was given back of
 * the payment so far, so that an old event never adds to a newer one.
 */
export type PaymentNews =
  | { type: "checkout_completed"; amountCents: number; sessionId: string; paymentIntentId: string }
  | { type: "checkout_expired"; amountCents: number; sessionId: string; paymentIntentId: string | null }
  | { type: "payment_failed"; amountCents: number; sessionId: string | null; paymentIntentId: string | null }
  | { type: "refunded"; amountCents: number; sessionId: null; paymentIntentId: string }
  | { type: "other"; amountCents: null; sessionId: null; paymentIntentId: null };

/** News from the provider. The same `id` may come more than once, and events come in any order. */
export type PaymentEvent = PaymentNews & {
  id: string;
  /** The reference handed to `startCheckout`; null when the payment was not begun by us. */
  reference: string | null;
  createdAt: Date;
  /** The event as it was sent, to be stored. */
  raw: unknown;
};

/**
 * Reads an event whose signature was checked. Throws when a watched event does not look as Stripe documents
 * it.
 */
export function toPaymentEvent(raw: unknown): PaymentEvent {
  const event = eventSchema.parse(raw);
  const read = readers[event.type];
  const { reference, news } = read ? read(event.data.object) : { reference: null, news: nothing };
  return { id: event.id, createdAt: fromUnixTime(event.created), raw, reference, ...news };
}

type Reading = { reference: string | null; news: PaymentNews };

const cents = z.int().min(0);
const link = z
  .union([z.string(), z.object({ id: z.string() })])
  .nullish()
  .transform(idOf);
const metadata = z.object({ reference: z.string().optional() }).nullish();

const eventSchema = z.object({
  id: z.string().min(1).max(255),
  type: z.string().max(255),
  created: z.int(),
  data: z.object({ object: z.unknown() }),
});

const sessionSchema = z.object({
  id: z.string(),
  amount_total: cents,
  payment_status: z.string(),
  payment_intent: link,
  client_reference_id: z.string().nullish(),
});

const intentSchema = z.object({ id: z.string(), amount: cents, metadata });

const chargeSchema = z.object({ amount_refunded: cents, payment_intent: link, metadata });

const nothing: PaymentNews = { type: "other", amountCents: null, sessionId: null, paymentIntentId: null };

const readers: Record<string, ((object: unknown) => Reading) | undefined> = {
  "checkout.session.completed": readCompleted,
  "checkout.session.async_payment_succeeded": readCompleted,
  "checkout.session.async_payment_failed": (object) => readSession(object, "payment_failed"),
  "checkout.session.expired": (object) => readSession(object, "checkout_expired"),
  "payment_intent.payment_failed": readFailedIntent,
  "charge.refunded": readRefundedCharge,
};

function readCompleted(object: unknown): Reading {
  const session = sessionSchema.parse(object);
  const reference = session.client_reference_id ?? null;
  if (session.payment_status !== "paid" || session.payment_intent === null)
    return { reference, news: nothing };
  return {
    reference,
    news: {
      type: "checkout_completed",
      amountCents: session.amount_total,
      sessionId: session.id,
      paymentIntentId: session.payment_intent,
    },
  };
}

function readSession(object: unknown, type: "payment_failed" | "checkout_expired"): Reading {
  const session = sessionSchema.parse(object);
  const { id: sessionId, amount_total: amountCents, payment_intent: paymentIntentId } = session;
  return {
    reference: session.client_reference_id ?? null,
    news: { type, amountCents, sessionId, paymentIntentId },
  };
}

function readFailedIntent(object: unknown): Reading {
  const intent = intentSchema.parse(object);
  return {
    reference: intent.metadata?.reference ?? null,
    news: { type: "payment_failed", amountCents: intent.amount, sessionId: null, paymentIntentId: intent.id },
  };
}

function readRefundedCharge(object: unknown): Reading {
  const charge = chargeSchema.parse(object);
  const reference = charge.metadata?.reference ?? null;
  if (charge.payment_intent === null) return { reference, news: nothing };
  return {
    reference,
    news: {
      type: "refunded",
      amountCents: charge.amount_refunded,
      sessionId: null,
      paymentIntentId: charge.payment_intent,
    },
  };
}
