import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import type { LockedOrder } from "./lock-order";
import { moveOwnOrder } from "./move-own-order";
import { dealerPayable, orderHeld, postMoney } from "./post-money";

/**
 * The retailing house closes a delivered sale: the price leaves what is held and is owed to each house by the split
 * that was frozen at reservation. Refuses with `not_found` or `order_move_refused`.
 */
export async function closeOrder(actor: Actor, code: string): Promise<void> {
  await moveOwnOrder(actor, { code, to: "closed", then: paySplit });
}

async function paySplit(tx: Tx, { orderId, priceCents }: LockedOrder): Promise<void> {
  const split = await tx.orderSplit.findMany({
    where: { orderId },
    orderBy: { position: "asc" },
    select: { dealerId: true, amountCents: true },
  });
  await postMoney(tx, {
    orderId,
    kind: "split",
    externalRef: `order:${orderId}:split`,
    entries: [
      { ...orderHeld, amountCents: priceCents },
      ...split.map(({ dealerId, amountCents }) => ({
        ...dealerPayable(dealerId),
        amountCents: -amountCents,
      })),
    ],
  });
}
