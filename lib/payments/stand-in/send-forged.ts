import "server-only";
import { findEventBody } from "@/lib/payments/stand-in/queries";
import { payloadOf, sendEvent, type Sending } from "@/lib/payments/stand-in/send-event";

const SECONDS_TOO_OLD = 301;

/**
 * Sends an event as a forger would: signed with a wrong secret, changed by one character after signing, and
 * signed rightly but 301 seconds ago. Each must be refused. Null when there is no such event.
 */
export async function sendForged(eventId: string): Promise<Sending[] | null> {
  const event = await findEventBody(eventId);
  if (!event) return null;
  const payload = payloadOf(event);
  const now = Math.floor(Date.now() / 1000);
  return [
    await sendEvent(payload, { secret: "whsec_of_somebody_else" }),
    await sendEvent(payload, { changedTo: `${payload.slice(0, -1)} }` }),
    await sendEvent(payload, { timestamp: now - SECONDS_TOO_OLD }),
  ];
}
