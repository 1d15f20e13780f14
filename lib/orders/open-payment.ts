import "server-only";
import { Refusal } from "@/lib/core/errors";
import { formatCents, type Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";
import { lockOrder } from "./lock-order";

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
  const select = { id: true, sessionId: true, amountCents: true };
  const where = { orderId: order.orderId, state: "open" } as const;
  const payment =
    (await tx.payment.findFirst({ where, select, orderBy: { createdAt: "desc" } })) ??
    (await tx.payment.create({ data: { orderId: order.orderId, amountCents: order.depositCents }, select }));
  const { year, make, model } = await tx.listing.findUniqueOrThrow({
    where: { id: order.listingId },
    select: { year: true, make: true, model: true },
  });
  return {
    paymentId: payment.id,
    orderId: order.orderId,
    code: order.code,
    amountCents: payment.amountCents,
    sessionId: payment.sessionId,
    holdExpiresAt: order.holdExpiresAt,
    car: `${year} ${make} ${model}, order ${order.code}: deposit of ${formatCents(payment.amountCents)}`,
  };
}

/** Keeps where the payment page of a deposit stands. A second page for the same deposit is not kept. */
export async function keepPaymentPage(
  tx: Tx,
  { paymentId, sessionId, url }: { paymentId: string; sessionId: string; url: string },
): Promise<void> {
  await tx.payment.updateMany({ where: { id: paymentId, sessionId: null }, data: { sessionId, url } });
}

const over =
  "The hold of this order has ended. You were not charged. Reserve the car again if it is still on the shelf.";

const nothingToPay: Record<string, string | undefined> = {
  deposit_paid: "The deposit of this order is paid. Nothing was charged again.",
  expired: over,
  cancelled: "This order was stopped. You were not charged.",
};
