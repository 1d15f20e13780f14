import "server-only";
import { env } from "@/lib/core/env";
import { asActor } from "@/lib/db/as-actor";
import { closePayment } from "@/lib/orders/close-payment";
import { keepPaymentPage, openPayment, type OpenPayment } from "@/lib/orders/open-payment";
import { findCheckout } from "@/lib/payments/find-checkout";
import { startCheckout } from "@/lib/payments/start-checkout";
import type { Actor } from "@/lib/people/actor";
import { settleCheckout } from "./settle-checkout";

/**
 * Opens the payment page for the deposit of a reservation and answers its address, or the order's own page when the
 * deposit turns out to be paid. A second call, also at the same moment, answers the same page. Call it outside of any
 * transaction. Refuses with `not_found`, `order_move_refused`, or `payment_unavailable`: the order then waits, and
 * trying again works.
 */
export async function startDeposit(actor: Actor, code: string): Promise<{ url: string }> {
  const payment = await open(actor, code);
  if (!payment.sessionId) return await startPage(actor, payment);
  const page = await findCheckout(payment.sessionId);
  if (page?.status === "open" && page.url) return { url: page.url };
  if (page) await settleCheckout(page);
  else await closePayment(payment.paymentId);
  if (page?.isPaid) return { url: orderPage(payment.code) };
  return await startPage(actor, await open(actor, code));
}

function open(actor: Actor, code: string): Promise<OpenPayment> {
  return asActor({ personId: actor.personId }, (tx) => openPayment(tx, code, actor.personId));
}

async function startPage(actor: Actor, payment: OpenPayment): Promise<{ url: string }> {
  const { paymentId, orderId, code, amountCents } = payment;
  const page = await startCheckout({
    reference: code,
    description: payment.car,
    amountCents,
    currency: "usd",
    successUrl: `${orderPage(code)}?paid=1`,
    cancelUrl: `${orderPage(code)}?payment=left`,
    customerEmail: actor.email,
    expiresAt: payment.holdExpiresAt,
    idempotencyKey: `order:${orderId}:deposit:${paymentId}`,
    metadata: { order: code, payment: paymentId },
  });
  await asActor({ personId: actor.personId }, (tx) => keepPaymentPage(tx, { paymentId, ...page }));
  return { url: page.url };
}

function orderPage(code: string): string {
  return new URL(`/orders/${code}`, env.NEXTAUTH_URL).href;
}
