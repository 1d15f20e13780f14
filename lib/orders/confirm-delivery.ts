import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";
import type { Actor } from "@/lib/people/actor";
import { DELIVERY_CONFIRMED } from "./delivery-words";
import { lockOrder } from "./lock-order";

/**
 * The buyer says that they have the car. The order stays delivered; the house that closes it sees the word. Saying it
 * again changes nothing. Refuses with `not_found` or `order_move_refused`.
 */
export async function confirmDelivery(actor: Actor, code: string): Promise<void> {
  await asActor({ personId: actor.personId }, async (tx) => {
    const order = await lockOrder(tx, { code });
    if (order.buyerId !== actor.personId) throw new Refusal("not_found");
    if (order.state !== "delivered") throw new Refusal("order_move_refused");
    const { orderId } = order;
    const said = await tx.orderHistory.count({ where: { orderId, note: DELIVERY_CONFIRMED } });
    if (said > 0) return;
    await tx.orderHistory.create({
      data: {
        orderId,
        fromState: "delivered",
        toState: "delivered",
        note: DELIVERY_CONFIRMED,
        actorId: actor.personId,
      },
    });
    await recordEvent(tx, { resource: "Order", key: code, actorId: actor.personId, visibility: "parties" });
  });
}
