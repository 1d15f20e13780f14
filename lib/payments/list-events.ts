import "server-only";
import { getUnixTime } from "date-fns";
import { askStripe } from "@/lib/payments/client";
import { toPaymentEvent, watchedEventTypes, type PaymentEvent } from "@/lib/payments/payment-event";

const MOST = 10_000;

/**
 * What happened since a moment, oldest first, read from Stripe itself: repairs a time in which no event
 * arrived. Stripe keeps events for 30 days; at most 10,000 are answered. Refuses with `payment_unavailable`.
 */
export async function listEventsSince(since: Date): Promise<PaymentEvent[]> {
  const events = await askStripe((stripe) =>
    stripe.events
      .list({ created: { gte: getUnixTime(since) }, types: [...watchedEventTypes], limit: 100 })
      .autoPagingToArray({ limit: MOST }),
  );
  return events.map(toPaymentEvent).reverse();
}
