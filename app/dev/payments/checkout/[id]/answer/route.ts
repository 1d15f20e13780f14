import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { isStandInOpen } from "@/lib/payments/client";
import { deliverEvents } from "@/lib/payments/stand-in/deliver-events";
import { answerBank, letExpire, payByCard, type PageResult } from "@/lib/payments/stand-in/pay-session";
import { apiRoute } from "@/lib/web/api";
import { readForm } from "@/lib/web/read-form";
import { readInput } from "@/lib/web/read-input";

const answerSchema = z.strictObject({
  answer: z.enum(["pay", "decline", "confirm", "deny", "expire"]),
  number: z.string().max(40).default("4242424242424242"),
});

const DECLINED_CARD = "4000000000000002";

/**
 * The payment page's form. A payment's event is sent before the visitor is sent on, as Stripe does, so that
 * the page they come back to already knows.
 */
export const POST = apiRoute<{ id: string }>(async (request, { id }) => {
  if (!isStandInOpen()) throw new Refusal("not_found");
  const input = readInput(answerSchema, readForm(await request.formData()));
  const result = await answer(id, input);
  if (result.outcome === "missing") throw new Refusal("not_found");
  await deliverEvents(result.eventIds);
  return seeOther(
    result.outcome === "paid" && result.returnUrl ? result.returnUrl : `/dev/payments/checkout/${id}`,
  );
});

function answer(id: string, input: z.output<typeof answerSchema>): Promise<PageResult> {
  if (input.answer === "confirm" || input.answer === "deny")
    return answerBank(id, input.answer === "confirm");
  if (input.answer === "expire") return letExpire(id);
  return payByCard(id, input.answer === "decline" ? DECLINED_CARD : input.number);
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location } });
}
