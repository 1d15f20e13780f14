import "server-only";
import type { Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";
import { expireHold } from "./expire-hold";
import { lockOrder, type LockedOrder } from "./lock-order";
import { moveOrder } from "./move-order";
import { oweRefund } from "./owe-refund";
import { cardProcessor, orderHeld, postMoney } from "./post-money";

export type PaidDeposit = {
  paymentId: string;
  orderId: string;
  /** Whole cents the payment service took. */
  amountCents: Cents;
  paymentIntentId: string;
  /** When it took them, by its own clock; null when it does not say. */
  paidAt: Date | null;
};

/** `received` moved the order; `to_refund` came too late; `known` was booked before; `wrong_amount` is left to a person. */
export type DepositOutcome = "received" | "to_refund" | "known" | "wrong_amount";

/**
 * Books a deposit that the payment service says was paid: postings, payment and order in one transaction. A deposit
 * paid while the hold ran counts however late we hear of it, unless the car is gone; one paid later is owed back. A
 * second call changes nothing, and another amount than was asked for moves nothing. Runs on the app's errand.
 */
export async function receiveDeposit(tx: Tx, deposit: PaidDeposit): Promise<DepositOutcome> {
  const order = await lockOrder(tx, { orderId: deposit.orderId });
  const { paymentId, amountCents, paymentIntentId } = deposit;
  const payment = await tx.payment.findUniqueOrThrow({
    where: { id: paymentId },
    select: { state: true, amountCents: true },
  });
  if (payment.state !== "open" && payment.state !== "expired") return "known";
  if (payment.amountCents !== amountCents) return "wrong_amount";
  await tx.$executeRaw`
    UPDATE payment SET state = 'paid', payment_intent_id = ${paymentIntentId}, paid_at = app_now()
    WHERE id = ${paymentId}::uuid`;
  await postMoney(tx, {
    orderId: order.orderId,
    kind: "deposit",
    externalRef: `payment:${paymentId}:paid`,
    entries: [
      { ...cardProcessor, amountCents },
      { ...orderHeld, amountCents: -amountCents },
    ],
  });
  if (order.state === "reserved" && isInTime(order, deposit.paidAt)) {
    await moveOrder(tx, order, { to: "deposit_paid", actorId: null });
    return "received";
  }
  await expireHold(tx, order.orderId);
  await oweRefund(tx, paymentId);
  return "to_refund";
}

function isInTime(order: LockedOrder, paidAt: Date | null): boolean {
  return !order.isHoldOver || (paidAt !== null && paidAt <= order.holdExpiresAt);
}
