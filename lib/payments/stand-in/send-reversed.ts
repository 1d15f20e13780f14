import "server-only";
import { findEventBodiesAlike } from "@/lib/payments/stand-in/queries";
import { payloadOf, sendEvent, type Sending } from "@/lib/payments/stand-in/send-event";

/** Sends every event about the same reference again, the newest first. Null when there is no such event. */
export async function sendReversed(eventId: string): Promise<Sending[] | null> {
  const events = await findEventBodiesAlike(eventId);
  if (events.length === 0) return null;
  const sendings: Sending[] = [];
  for (const event of events) sendings.push(await sendEvent(payloadOf(event)));
  return sendings;
}
