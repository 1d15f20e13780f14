import "server-only";
import { addSeconds } from "date-fns";
import { log } from "@/lib/core/log";
import { asSystem } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { closePayment } from "@/lib/orders/close-payment";
import { findPayment, listPayments, type PaymentRow } from "@/lib/orders/find-payment";
import { listWaitingEvents } from "@/lib/orders/payment-inbox";
import { expireCheckout } from "@/lib/payments/expire-checkout";
import { findCheckout } from "@/lib/payments/find-checkout";
import { settleCheckout } from "./settle-checkout";
import { settlePayment } from "./settle-payment";
import { settleRefund, startRefund } from "./start-refund";

const AT_ONCE = 500;
const RECONCILE_JOB = "reconcile-payments";
const START_DELAY_SECONDS = 5;

export type Reconciliation = { pages: number; events: number; refunds: number; failed: number };

/** Job `reconcile-payments`, every few minutes and when a server starts. */
export async function reconcilePaymentsJob(): Promise<void> {
  await reconcilePayments();
}

/** Asks for a reconciliation in a few seconds: a server that starts may have died in the middle of a payment. */
export async function reconcileSoon(): Promise<void> {
  await asSystem("reconcile-soon", (tx) =>
    enqueue(tx, RECONCILE_JOB, {}, { jobKey: RECONCILE_JOB, runAt: addSeconds(new Date(), START_DELAY_SECONDS) }),
  );
}

/**
 * Compares every payment that is not settled with the payment service and brings our books there. It alone repairs a
 * server that died between payment and event, and any time in which no event arrived. Answers how many of each kind
 * were looked at, and how many failed; those wait for the next round.
 */
export async function reconcilePayments(): Promise<Reconciliation> {
  const done: Reconciliation = { pages: 0, events: 0, refunds: 0, failed: 0 };
  const attempt = async (
    kind: "pages" | "events" | "refunds",
    work: () => Promise<unknown>,
  ): Promise<void> => {
    done[kind] += 1;
    await work().catch((error: unknown) => {
      done.failed += 1;
      log.warn({ err: error, kind }, "a payment could not be reconciled and waits for the next round");
    });
  };
  for (const { id } of await listWaitingEvents(AT_ONCE)) await attempt("events", () => settlePayment(id));
  for (const payment of await listPayments("open", AT_ONCE)) {
    await attempt("pages", () => lookAtPage(payment));
  }
  for (const payment of await listPayments("refund_due", AT_ONCE))
    await attempt("refunds", () => giveBack(payment));
  return done;
}

/** Asks the payment service about one deposit and books what it says: for the page a buyer comes back to. */
export async function reconcilePayment(paymentId: string): Promise<void> {
  const payment = await findPayment({ paymentId });
  if (payment?.state === "open") await lookAtPage(payment);
}

// A page whose order needs no deposit any more is closed, so that nobody pays on it.
async function lookAtPage({ paymentId, sessionId, orderState }: PaymentRow): Promise<void> {
  const isWanted = orderState === "reserved";
  if (sessionId === null) {
    if (!isWanted) await closePayment(paymentId);
    return;
  }
  const view = isWanted ? await findCheckout(sessionId) : await expireCheckout(sessionId);
  if (view) await settleCheckout(view);
}

async function giveBack(payment: PaymentRow): Promise<void> {
  if ((await settleRefund(payment)) !== "refunded") await startRefund(payment.paymentId);
}
