import "server-only";
import { log } from "@/lib/core/log";
import { asSystem } from "@/lib/db/as-actor";
import { closePayment } from "@/lib/orders/close-payment";
import { findPayment } from "@/lib/orders/find-payment";
import { noteOutcome } from "@/lib/orders/payment-inbox";
import { receiveDeposit, type DepositOutcome, type PaidDeposit } from "@/lib/orders/receive-deposit";
import type { CheckoutView } from "@/lib/payments/find-checkout";
import { findPaymentsFor } from "@/lib/payments/find-payments";

export type CheckoutOutcome = DepositOutcome | "closed" | "waits";

/**
 * Brings our books to where the payment service says a payment page stands. Whoever learns of it calls this: the event,
 * the page the buyer comes back to, the clock, the reconciliation; in any order and as often as they like. What came
 * of it is noted on the event that told of it, where one did: in the transaction of the booking, where there is one.
 * Refuses with `payment_unavailable` when a late payment's time has to be asked for and nobody answers.
 */
export async function settleCheckout(view: CheckoutView, eventId: string | null = null): Promise<CheckoutOutcome> {
  if (view.isPaid) return await settlePaid(view, eventId);
  const outcome = await settleUnpaid(view);
  if (eventId) await asSystem("note-payment-event", (tx) => noteOutcome(tx, eventId, outcome));
  return outcome;
}

async function settleUnpaid({ sessionId, status }: CheckoutView): Promise<CheckoutOutcome> {
  const payment = await findPayment({ sessionId });
  if (!payment) return "unknown";
  if (status !== "expired") return "waits";
  await closePayment(payment.paymentId);
  return "closed";
}

async function settlePaid(view: CheckoutView, eventId: string | null): Promise<DepositOutcome> {
  const { sessionId, amountCents, paymentIntentId, reference } = view;
  if (!paymentIntentId) throw new Error(`checkout ${sessionId} is paid and has no payment`);
  const deposit = { sessionId, amountCents, paymentIntentId };
  const first = await receive(deposit, eventId);
  const outcome =
    first === "time_wanted"
      ? await receive({ ...deposit, paidAt: await paidTime(reference, paymentIntentId) }, eventId)
      : first;
  if (outcome === "wrong_amount") {
    log.error({ code: reference, sessionId, paid: amountCents }, "a deposit of another amount was not booked");
  }
  return outcome;
}

function receive(deposit: PaidDeposit, eventId: string | null): Promise<DepositOutcome> {
  return asSystem("settle-payment", async (tx) => {
    const outcome = await receiveDeposit(tx, deposit);
    if (eventId && outcome !== "time_wanted") await noteOutcome(tx, eventId, outcome);
    return outcome;
  });
}

async function paidTime(reference: string | null, paymentIntentId: string): Promise<Date | null> {
  const payments = reference ? await findPaymentsFor(reference) : [];
  return payments.find((payment) => payment.paymentIntentId === paymentIntentId)?.createdAt ?? null;
}
