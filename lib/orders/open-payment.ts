import "server-only";
import { Refusal } from "@/lib/core/errors";
import { formatCents, type Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";
import { lockOrder, type LockedOrder } from "./lock-order";

/** A deposit that is being asked for. */
export type OpenPayment = {
  paymentId: string;
  orderId: string;
  code: string;
  amountCents: Cents;
  sessionId: string | null;
  holdExpiresAt: Date;
  car: string;
};

/**
 * The deposit of a reservation as its buyer is asked for it: the one under way, or a new one. Two calls at once get the
 * same, because the order is locked. Refuses with `not_found`, or with `order_move_refused` when there is nothing to
 * pay: paid already, stopped, or the hold is over.
 */
export async function openPayment(tx: Tx, code: string, buyerId: string): Promise<OpenPayment> {
  const order = await lockOrder(tx, { code });
  if (order.buyerId !== buyerId) throw new Refusal("not_found");
  if (order.state !== "reserved")
    throw new Refusal("order_move_refused", { message: nothingToPay[order.state] });
  if (order.isHoldOver) throw new Refusal("order_move_refused", { message: nothingToPay.expired });
  const payment = await findOrMake(tx, order);
  return {
    paymentId: payment.paymentId,
    orderId: order.orderId,
    code: order.code,
    amountCents: payment.amountCents,
    sessionId: payment.sessionId,
    holdExpiresAt: order.holdExpiresAt,
    car: `${payment.car}, order ${order.code}: deposit of ${formatCents(payment.amountCents)}`,
  };
}

type Asked = Pick<OpenPayment, "paymentId" | "sessionId" | "amountCents" | "car">;

async function findOrMake(tx: Tx, order: LockedOrder): Promise<Asked> {
  const [payment] = await tx.$queryRaw<Asked[]>`
    WITH there AS (
      SELECT id, session_id, amount_cents FROM payment
      WHERE order_id = ${order.orderId}::uuid AND state = 'open' ORDER BY created_at DESC LIMIT 1
    ), made AS (
      INSERT INTO payment (order_id, amount_cents)
      SELECT ${order.orderId}::uuid, ${order.depositCents}::int WHERE NOT EXISTS (SELECT FROM there)
      RETURNING id, session_id, amount_cents
    )
    SELECT p.id AS "paymentId", p.session_id AS "sessionId", p.amount_cents AS "amountCents",
      concat_ws(' ', l.year, l.make, l.model) AS car
    FROM (SELECT * FROM there UNION ALL SELECT * FROM made) p, listing l WHERE l.id = ${order.listingId}::uuid`;
  return payment!;
}

/** Keeps where the payment page of a deposit stands. A second page for the same deposit is not kept. */
export async function keepPaymentPage(
  tx: Tx,
  { paymentId, sessionId, url }: { paymentId: string; sessionId: string; url: string },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE payment SET session_id = ${sessionId}, url = ${url}
    WHERE id = ${paymentId}::uuid AND session_id IS NULL`;
}

const over =
  "The hold of this order has ended. You were not charged. Reserve the car again if it is still on the shelf.";

const nothingToPay: Record<string, string | undefined> = {
  deposit_paid: "The deposit of this order is paid. Nothing was charged again.",
  expired: over,
  cancelled: "This order was stopped. You were not charged.",
};
