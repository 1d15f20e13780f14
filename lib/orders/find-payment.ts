import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Cents } from "@/lib/core/money";
import { asSystem } from "@/lib/db/as-actor";
import type { OrderState } from "./process";

export type PaymentState = "open" | "paid" | "expired" | "refund_due" | "refunded";

/** A payment with the order it belongs to, as the app's own errands see it. */
export type PaymentRow = {
  paymentId: string;
  orderId: string;
  code: string;
  state: PaymentState;
  amountCents: Cents;
  sessionId: string | null;
  paymentIntentId: string | null;
  orderState: OrderState;
  isHoldOver: boolean;
};

/** The payment of a payment page, of a payment intent, or of our own id; null when it is not ours. */
export async function findPayment(
  which: { sessionId: string } | { paymentIntentId: string } | { paymentId: string },
): Promise<PaymentRow | null> {
  const [payment] = await read(conditionOf(which), 1);
  return payment ?? null;
}

/** The payments of a state, oldest first. */
export function listPayments(state: PaymentState, limit: number): Promise<PaymentRow[]> {
  return read(Prisma.sql`p.state = ${state}::payment_state`, limit);
}

/** The payments under way of reservations whose hold is over, oldest first. */
export function listOverdueHolds(limit: number): Promise<{ orderId: string; sessionIds: string[] }[]> {
  return asSystem(
    "expire-holds",
    (tx) => tx.$queryRaw`
    SELECT o.id AS "orderId", coalesce((SELECT array_agg(p.session_id) FROM payment p
      WHERE p.order_id = o.id AND p.state = 'open' AND p.session_id IS NOT NULL), '{}') AS "sessionIds"
    FROM orders o WHERE o.state = 'reserved' AND o.hold_expires_at <= app_now()
    ORDER BY o.hold_expires_at LIMIT ${limit}`,
  );
}

function conditionOf(which: Parameters<typeof findPayment>[0]): Prisma.Sql {
  if ("sessionId" in which) return Prisma.sql`p.session_id = ${which.sessionId}`;
  if ("paymentIntentId" in which) return Prisma.sql`p.payment_intent_id = ${which.paymentIntentId}`;
  return Prisma.sql`p.id = ${which.paymentId}::uuid`;
}

function read(condition: Prisma.Sql, limit: number): Promise<PaymentRow[]> {
  return asSystem(
    "read-payments",
    (tx) => tx.$queryRaw<PaymentRow[]>`
    SELECT p.id AS "paymentId", p.order_id AS "orderId", o.code, p.state, p.amount_cents AS "amountCents",
      p.session_id AS "sessionId", p.payment_intent_id AS "paymentIntentId", o.state AS "orderState",
      o.hold_expires_at <= app_now() AS "isHoldOver"
    FROM payment p JOIN orders o ON o.id = p.order_id WHERE ${condition} ORDER BY p.created_at, p.id LIMIT ${limit}`,
  );
}
