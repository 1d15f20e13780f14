import "server-only";
import { isRefusal } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { asActor } from "@/lib/db/as-actor";
import { moveOwnOrder } from "@/lib/orders/move-own-order";
import { oweRefundsOf } from "@/lib/orders/owe-refund";
import { expireCheckout } from "@/lib/payments/expire-checkout";
import type { Actor } from "@/lib/people/actor";
import { settleCheckout } from "./settle-checkout";

/**
 * Stops an order before the rest of the money came: by its buyer, or by a manager of the listing house with a reason.
 * The car goes back on the shelf and a paid deposit goes back in full. With `as` only that part may do it. Refuses
 * with `not_found` or `order_move_refused`.
 */
export async function cancelOrder(
  actor: Actor,
  { code, reason, as }: { code: string; reason: string; as?: "buyer" },
): Promise<void> {
  const { orderId } = await moveOwnOrder(actor, {
    code,
    to: "cancelled",
    as,
    note: reason,
    then: (tx, order) => oweRefundsOf(tx, order.orderId),
  });
  await closePages(actor, orderId);
}

// After commit: whoever still has the payment page open can no longer pay on it. What slips through is given back.
async function closePages(actor: Actor, orderId: string): Promise<void> {
  const pages = await asActor({ personId: actor.personId }, (tx) =>
    tx.payment.findMany({
      where: { orderId, state: "open", sessionId: { not: null } },
      select: { sessionId: true },
    }),
  );
  for (const { sessionId } of pages) {
    try {
      const view = await expireCheckout(sessionId!);
      if (view) await settleCheckout(view);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      log.warn({ err: error }, "a payment page could not be closed when its order was stopped");
    }
  }
}
