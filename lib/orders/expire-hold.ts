import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import { lockOrder } from "./lock-order";
import { moveOrder } from "./move-order";

/**
 * Ends a reservation whose fifteen minutes are over by the database's clock and puts the car back on the shelf. False
 * when there is nothing to end: the hold still runs, or the order went on. Runs on the app's errand.
 */
export async function expireHold(tx: Tx, orderId: string): Promise<boolean> {
  const order = await lockOrder(tx, { orderId });
  if (order.state !== "reserved" || !order.isHoldOver) return false;
  await moveOrder(tx, order, { to: "expired", actorId: null });
  return true;
}
