import "server-only";
import type { Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";
import { expireHold } from "./expire-hold";
import type { PaymentState } from "./find-payment";
import { lockOrderOfPage, type LockedOrder } from "./lock-order";
import { moveOrder } from "./move-order";
import { oweRefund } from "./owe-refund";
import { cardProcessor, orderHeld, postMoney } from "./post-money";

export type PaidDeposit = {
  /** The payment page it was paid on. */
  sessionId: string;
  /** Whole cents the payment service took. */
  amountCents: Cents;
  paymentIntentId: string;
  /** When it took them, by its own clock; null when it does not say; left out while nobody asked. */
  paidAt?: Date | null;
};

/**
 * `received` moved the order; `to_refund` came too late; `known` was booked before; `wrong_amount` is left to a
 * person; `unknown` is none of ours; `time_wanted` booked nothing: the hold is over, so it counts when the deposit was
 * paid, and nobody said.
 */
export type DepositOutcome = "received" | "to_refund" | "known" | "wrong_amount" | "unknown" | "time_wanted";

/**
 * Books a deposit that the payment service says was paid: postings, payment and order in one transaction. A deposit
 * paid while the hold ran counts however late we hear of it, unless the car is gone; one paid later is owed back. A
 * second call changes nothing, and another amount than was asked for moves nothing. Runs on the app's errand.
 */
export async function receiveDeposit(tx: Tx, deposit: PaidDeposit): Promise<DepositOutcome> {
  const { sessionId, amountCents, paidAt } = deposit;
  const order = await lockOrderOfPage(tx, sessionId);
  if (!order) return "unknown";
  if (order.isHoldOver && paidAt === undefined) return "time_wanted";
  const before = await takePayment(tx, deposit);
  if (before.state !== "open" && before.state !== "expired") return "known";
  if (before.amountCents !== amountCents) return "wrong_amount";
  const { paymentId } = before;
  await postMoney(tx, {
    orderId: order.orderId,
    kind: "deposit",
    externalRef: `payment:${paymentId}:paid`,
    entries: [
      { ...cardProcessor, amountCents },
      { ...orderHeld, amountCents: -amountCents },
    ],
  });
  if (order.state === "reserved" && isInTime(order, paidAt ?? null)) {
    await moveOrder(tx, order, { to: "deposit_paid", actorId: null });
    return "received";
  }
  await expireHold(tx, order.orderId);
  await oweRefund(tx, paymentId);
  return "to_refund";
}

type Before = { paymentId: string; state: PaymentState; amountCents: Cents };

/** Marks the payment paid if it waits for just this amount; answers how it stood before. */
async function takePayment(
  tx: Tx,
  { sessionId, amountCents, paymentIntentId }: PaidDeposit,
): Promise<Before> {
  const [before] = await tx.$queryRaw<Before[]>`
    WITH before AS (
      SELECT id, state, amount_cents FROM payment WHERE session_id = ${sessionId}
    ), paid AS (
      UPDATE payment SET state = 'paid', payment_intent_id = ${paymentIntentId}, paid_at = app_now()
      FROM before WHERE payment.id = before.id AND before.state IN ('open', 'expired')
        AND before.amount_cents = ${amountCents}::bigint
    )
    SELECT id AS "paymentId", state, amount_cents AS "amountCents" FROM before`;
  return before!;
}

function isInTime(order: LockedOrder, paidAt: Date | null): boolean {
  return !order.isHoldOver || (paidAt !== null && paidAt <= order.holdExpiresAt);
}
