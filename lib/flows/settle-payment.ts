import "server-only";
import { z } from "zod";
import { asSystem } from "@/lib/db/as-actor";
import { findWaitingEvent, noteOutcome } from "@/lib/orders/payment-inbox";
import { findPayment } from "@/lib/orders/find-payment";
import { findCheckout } from "@/lib/payments/find-checkout";
import { toPaymentEvent, type PaymentEvent } from "@/lib/payments/payment-event";
import { settleCheckout } from "./settle-checkout";
import { settleRefund } from "./start-refund";

const settlePayload = z.strictObject({ eventId: z.string().min(1).max(255) });

/** Job `settle-payment`: `{ eventId }` of an event in the inbox. */
export async function settlePaymentJob(payload: unknown): Promise<void> {
  await settlePayment(settlePayload.parse(payload).eventId);
}

/**
 * Settles one event of the payment service and says what came of it. An event only tells where to look: what counts is
 * asked afresh, so late, repeated and reordered events all end in the same place. Null when the event waits no more.
 * Refuses with `payment_unavailable`; the event then waits for the next try.
 */
export async function settlePayment(eventId: string): Promise<string | null> {
  const waiting = await findWaitingEvent(eventId);
  if (!waiting) return null;
  const event = toPaymentEvent(waiting.payload);
  if (event.type !== "other" && event.type !== "refunded" && event.sessionId) {
    const view = await findCheckout(event.sessionId);
    if (view) return await settleCheckout(view, eventId);
  }
  const outcome = await settleWithoutPage(event);
  await asSystem("note-payment-event", (tx) => noteOutcome(tx, eventId, outcome));
  return outcome;
}

async function settleWithoutPage(event: PaymentEvent): Promise<string> {
  if (event.type === "other") return "ignored";
  if (event.type === "refunded") return await settleRefundOf(event.paymentIntentId);
  return event.sessionId ? "unknown" : "declined";
}

async function settleRefundOf(paymentIntentId: string): Promise<string> {
  const payment = await findPayment({ paymentIntentId });
  return payment ? await settleRefund(payment) : "unknown";
}
