import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Cents } from "@/lib/core/money";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "@/lib/db/as-actor";
import type { OrderState } from "./process";
import type { OrderParties } from "./rules";

/** An order held fast until the transaction ends, as it stands now. */
export type LockedOrder = OrderParties & {
  orderId: string;
  code: string;
  listingId: string;
  state: OrderState;
  priceCents: Cents;
  depositCents: Cents;
  holdExpiresAt: Date;
  /** True when the hold's time is over by the database's clock, whether or not anybody noticed yet. */
  isHoldOver: boolean;
};

/**
 * Reads an order and keeps others from moving it until the transaction ends. Only its parties and the app's errands
 * find it. Refuses with `not_found`.
 */
export async function lockOrder(tx: Tx, which: { code: string } | { orderId: string }): Promise<LockedOrder> {
  const order = await lock(
    tx,
    "code" in which ? Prisma.sql`code = ${which.code}` : Prisma.sql`id = ${which.orderId}::uuid`,
  );
  if (!order) throw new Refusal("not_found");
  return order;
}

/** As `lockOrder`, by the payment page that was opened for it; null when the page is none of ours. */
export function lockOrderOfPage(tx: Tx, sessionId: string): Promise<LockedOrder | null> {
  return lock(tx, Prisma.sql`id = (SELECT order_id FROM payment WHERE session_id = ${sessionId})`);
}

async function lock(tx: Tx, condition: Prisma.Sql): Promise<LockedOrder | null> {
  const [order] = await tx.$queryRaw<LockedOrder[]>`
    SELECT id AS "orderId", code, listing_id AS "listingId", state, price_cents AS "priceCents",
      deposit_cents AS "depositCents", hold_expires_at AS "holdExpiresAt", buyer_id AS "buyerId",
      salesperson_id AS "salespersonId", listing_dealer_id AS "listingDealerId",
      selling_dealer_id AS "sellingDealerId", structure, hold_expires_at <= app_now() AS "isHoldOver"
    FROM orders WHERE ${condition} FOR UPDATE`;
  return order ?? null;
}
