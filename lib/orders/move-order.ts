import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { moveListing } from "@/lib/listings/move-listing";
import type { LockedOrder } from "./lock-order";
import { findStep, type OrderMove, type OrderState } from "./process";

/** The job that tells the parties of a step by letter; `sendOrderLetterJob` works it. */
export const LETTER_JOB = "send-order-letter";

type Step = { to: OrderState; actorId: string | null; note?: string };

/**
 * Takes an order one step on: the state, the listing that follows it, one history row, one event and the letters, all
 * in the caller's transaction. Who may do it is asked before. The state moves only from where the caller saw it, so of
 * two at once one is refused. Refuses with `order_move_refused`.
 */
export async function moveOrder(tx: Tx, order: LockedOrder, { to, actorId, note = "" }: Step): Promise<void> {
  const step = findStep(order.state, to);
  if (!step) throw new Refusal("order_move_refused");
  if (!(await takeStep(tx, order, { to, actorId, note }))) throw new Refusal("order_move_refused");
  await moveCar(tx, order, step);
  await enqueue(tx, LETTER_JOB, { orderId: order.orderId, step: to });
}

async function takeStep(tx: Tx, order: LockedOrder, { to, actorId, note }: Required<Step>): Promise<boolean> {
  const taken = await tx.$executeRaw`
    WITH moved AS (
      UPDATE orders SET state = ${to}::order_state
      WHERE id = ${order.orderId}::uuid AND state = ${order.state}::order_state RETURNING id, code
    ), told AS (
      INSERT INTO entity_event (resource_name, record_key, visibility, actor_id)
      SELECT 'Order', code, 'parties', ${actorId}::uuid FROM moved
    )
    INSERT INTO order_history (order_id, from_state, to_state, note, actor_id)
    SELECT id, ${order.state}::order_state, ${to}::order_state, ${note}, ${actorId}::uuid FROM moved`;
  return taken === 1;
}

// The car's own history is public and names no person: who acted stands in the order's.
async function moveCar(tx: Tx, { listingId }: LockedOrder, step: OrderMove): Promise<void> {
  if (step.to === "deposit_paid") {
    await tx.$executeRaw`UPDATE listing SET held_until = NULL WHERE id = ${listingId}::uuid`;
  }
  if (!step.listing) return;
  if (step.from === "closed" && (await isListedAgain(tx, listingId))) return;
  await moveListing(tx, null, { listingId, to: step.listing, note: step.sentence });
}

// A closed car may have come back as somebody's trade-in: then its newer listing stands, and the old one stays Closed.
async function isListedAgain(tx: Tx, listingId: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ again: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM listing other JOIN listing sold ON sold.vin = other.vin AND sold.id <> other.id
      WHERE sold.id = ${listingId}::uuid
        AND other.status IN ('incomplete', 'coming_soon', 'active', 'active_under_contract', 'pending', 'hold')
    ) AS again`;
  return found!.again;
}
