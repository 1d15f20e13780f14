import "server-only";
import { log } from "@/lib/core/log";
import { asSystem } from "@/lib/db/as-actor";
import { closePayment } from "@/lib/orders/close-payment";
import { findPayment, type PaymentRow } from "@/lib/orders/find-payment";
import { receiveDeposit, type DepositOutcome } from "@/lib/orders/receive-deposit";
import type { CheckoutView } from "@/lib/payments/find-checkout";
import { findPaymentsFor } from "@/lib/payments/find-payments";

export type CheckoutOutcome = DepositOutcome | "closed" | "waits" | "unknown";

/**
 * Brings our books to where the payment service says a payment page stands. Whoever learns of it calls this: the event,
 * the page the buyer comes back to, the clock, the reconciliation; in any order and as often as they like.
 * Refuses with `payment_unavailable` when a late payment's time has to be asked for and nobody answers.
 */
export async function settleCheckout(view: CheckoutView): Promise<CheckoutOutcome> {
  const payment = await findPayment({ sessionId: view.sessionId });
  if (!payment) return "unknown";
  if (view.isPaid) return await settlePaid(payment, view);
  if (view.status !== "expired") return "waits";
  await closePayment(payment.paymentId);
  return "closed";
}

async function settlePaid(payment: PaymentRow, view: CheckoutView): Promise<DepositOutcome> {
  const { paymentId, orderId, code } = payment;
  const { amountCents, paymentIntentId } = view;
  if (!paymentIntentId) throw new Error(`checkout ${view.sessionId} is paid and has no payment`);
  const paidAt = payment.isHoldOver ? await paidTime(code, paymentIntentId) : null;
  const outcome = await asSystem("settle-payment", (tx) =>
    receiveDeposit(tx, { paymentId, orderId, amountCents, paymentIntentId, paidAt }),
  );
  if (outcome === "wrong_amount") {
    log.error(
      { code, asked: payment.amountCents, paid: amountCents },
      "a deposit of another amount was not booked",
    );
  }
  return outcome;
}

async function paidTime(code: string, paymentIntentId: string): Promise<Date | null> {
  const payments = await findPaymentsFor(code);
  return payments.find((payment) => payment.paymentIntentId === paymentIntentId)?.createdAt ?? null;
}
