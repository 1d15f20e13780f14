import Stripe from "stripe";
import { watchedEventTypes } from "@/lib/payments/payment-event";
import { newId } from "@/lib/payments/stand-in/ids";
import { shown, type Kept } from "@/lib/payments/stand-in/kinds";

export type StandInEvent = {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: object };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: string;
};

/** An event about an object as it is at this moment. */
export function buildEvent(
  type: string,
  object: Kept,
  created: number,
  origin: { requestId: string; idempotencyKey: string | null },
): StandInEvent {
  return {
    id: newId("event"),
    object: "event",
    api_version: Stripe.API_VERSION,
    created,
    data: { object: structuredClone(shown(object)) },
    livemode: false,
    pending_webhooks: isWatched(type) ? 1 : 0,
    request: { id: origin.requestId, idempotency_key: origin.idempotencyKey },
    type,
  };
}

/** True for the event types our endpoint subscribed to; the others are kept to be listed, not sent. */
export function isWatched(type: string): boolean {
  return watchedEventTypes.some((watched) => watched === type);
}
