import { Refusal } from "@/lib/core/errors";
import { receivePaymentEvent } from "@/lib/orders/payment-inbox";
import { verifyWebhook } from "@/lib/payments/verify-webhook";
import { apiRoute } from "@/lib/web/api";

export const dynamic = "force-dynamic";

const MOST_BYTES = 1_000_000;

/** Events of the payment service: checked, kept, answered. A job settles them; a repeat of one is a no-op. */
export const POST = apiRoute(async (request) => {
  if (Number(request.headers.get("content-length") ?? 0) > MOST_BYTES)
    throw new Refusal("payment_event_forged");
  const body = Buffer.from(await request.arrayBuffer());
  const event = verifyWebhook(body, request.headers.get("stripe-signature"));
  await receivePaymentEvent(event);
  return { received: true };
});
