import "server-only";
import type { Actor } from "@/lib/people/actor";
import { moveOwnOrder } from "./move-own-order";
import { oweRefundsOf } from "./owe-refund";
import { reverseMoney } from "./post-money";

/**
 * The retailing house undoes a sale: every posting is reversed, the deposit goes back to the card, and the car returns
 * to the shelf and leaves the buyer's garage. The posting of the deposit is reversed when the card service confirms.
 * Refuses with `not_found` or `order_move_refused`.
 */
export async function unwindOrder(
  actor: Actor,
  { code, reason }: { code: string; reason: string },
): Promise<void> {
  await moveOwnOrder(actor, {
    code,
    to: "unwound",
    note: reason,
    then: async (tx, { orderId }) => {
      await reverseMoney(tx, orderId, ["funds", "split"]);
      await oweRefundsOf(tx, orderId);
      await tx.$executeRaw`DELETE FROM garage_vehicle WHERE order_id = ${orderId}::uuid`;
    },
  });
}
