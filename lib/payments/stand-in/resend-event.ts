import "server-only";
import { findEventBody } from "@/lib/payments/stand-in/queries";
import { payloadOf, sendEvent, type Sending } from "@/lib/payments/stand-in/send-event";

/** Sends an event again, freshly signed, one or more times at once. Null when there is no such event. */
export async function resendEvent(eventId: string, times = 1): Promise<Sending[] | null> {
  const event = await findEventBody(eventId);
  if (!event) return null;
  const payload = payloadOf(event);
  return await Promise.all(Array.from({ length: times }, () => sendEvent(payload)));
}
