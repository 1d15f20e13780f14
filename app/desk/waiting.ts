import { waitsFor } from "@/components/orders/order-table";
import type { WaitingOrder } from "@/components/clients/waiting-orders";
import type { OrderRow } from "@/lib/orders/order-view";

const SHOWN = 5;

/** The salesperson's open orders as lines of the desk: what each waits for, the longest wait first. */
export function waitingOrdersOf(orders: readonly OrderRow[], timeZone: string): WaitingOrder[] {
  const longest = [...orders].sort((a, b) => a.stateChangedAt.getTime() - b.stateChangedAt.getTime());
  return longest.slice(0, SHOWN).map((order) => ({
    code: order.code,
    client: order.buyer,
    car: order.car.title,
    waitsFor: waitsFor(order, "salesperson", timeZone),
    since: order.stateChangedAt,
  }));
}
