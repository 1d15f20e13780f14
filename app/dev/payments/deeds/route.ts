import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { isStandInOpen } from "@/lib/payments/client";
import { deliverEvents } from "@/lib/payments/stand-in/deliver-events";
import { refundFromOutside } from "@/lib/payments/stand-in/refund-from-outside";
import { resendEvent } from "@/lib/payments/stand-in/resend-event";
import type { Sending } from "@/lib/payments/stand-in/send-event";
import { sendForged } from "@/lib/payments/stand-in/send-forged";
import { sendReversed } from "@/lib/payments/stand-in/send-reversed";
import { apiRoute } from "@/lib/web/api";
import { readForm } from "@/lib/web/read-form";
import { readInput } from "@/lib/web/read-input";

const deedSchema = z.strictObject({
  deed: z.enum(["resend", "twice", "reversed", "forged", "refund"]),
  id: z.string().regex(/^(?:evt|pi)_\w{1,250}$/),
});

/**
 * Sends an event again, in one of the ways real ones come, or gives money back without the shop having asked.
 */
export const POST = apiRoute(async (request) => {
  if (!isStandInOpen()) throw new Refusal("not_found");
  const { deed, id } = readInput(deedSchema, readForm(await request.formData()));
  const sendings = deed === "refund" ? await refund(id) : await send(deed, id);
  const answers = sendings.map(({ status }) => status ?? "none").join(",");
  return new Response(null, { status: 303, headers: { location: `/dev/payments?answers=${answers}` } });
});

async function send(deed: "resend" | "twice" | "reversed" | "forged", id: string): Promise<Sending[]> {
  const sendings = await {
    resend: () => resendEvent(id),
    twice: () => resendEvent(id, 2),
    reversed: () => sendReversed(id),
    forged: () => sendForged(id),
  }[deed]();
  if (!sendings) throw new Refusal("not_found");
  return sendings;
}

async function refund(paymentIntentId: string): Promise<Sending[]> {
  const { message, eventIds } = await refundFromOutside(paymentIntentId);
  return message ? [] : await deliverEvents(eventIds);
}
