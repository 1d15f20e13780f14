import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { lockOrder, type LockedOrder } from "./lock-order";
import { moveOrder } from "./move-order";
import { findStep, type OrderMover, type OrderState } from "./process";
import { canMove, moversOf } from "./rules";

type Wish = {
  code: string;
  to: OrderState;
  /** The part they must have in it, where the step is written down as that part's. */
  as?: OrderMover;
  /** What the history keeps of it, in the words of the step. */
  note?: string | ((tx: Tx, order: LockedOrder) => Promise<string>);
  /** What else belongs to the step, in the same transaction, after the order moved. */
  then?: (tx: Tx, order: LockedOrder) => Promise<void>;
};

/**
 * Takes an order a step on for a person, if the process lets them: the way of every step that people make. Refuses with
 * `not_found` whoever has no part in it or not that part, and with `order_move_refused` when the order is not there.
 */
export function moveOwnOrder(actor: Actor, { code, to, as, note = "", then }: Wish): Promise<LockedOrder> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const order = await lockOrder(tx, { code });
    if (as && !moversOf(actor, order).includes(as)) throw new Refusal("not_found");
    checkPart(actor, order, to);
    const words = typeof note === "string" ? note : await note(tx, order);
    await moveOrder(tx, order, { to, actorId: actor.personId, note: words });
    await then?.(tx, order);
    return order;
  });
}

// Somebody who could make the step from another state is told where it stands; anybody else finds nothing.
function checkPart(actor: Actor, order: LockedOrder, to: OrderState): void {
  if (canMove(actor, order, to)) return;
  if (findStep(order.state, to)) throw new Refusal("not_found");
  throw new Refusal("order_move_refused");
}
