import "server-only";
import type { z } from "zod";
import { beginRelationship } from "@/lib/clients/begin-relationship";
import { Refusal } from "@/lib/core/errors";
import { newOrderCode } from "@/lib/core/ids";
import { asActor, onErrand, type Tx } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { expireHold } from "@/lib/orders/expire-hold";
import { LETTER_JOB } from "@/lib/orders/move-order";
import { reserveListing } from "@/lib/orders/reserve-listing";
import { MOST_HOLDS } from "@/lib/orders/rules";
import type { buyVehicleSchema } from "@/lib/orders/schema";
import { readMiss, refusalOf, type Miss } from "@/lib/orders/why-not-reserved";
import type { Actor } from "@/lib/people/actor";

export type BoughtVehicle = { orderId: string; code: string };

type Wanted = z.output<typeof buyVehicleSchema> & { buyerId: string; code: string };
type Placed = NonNullable<Awaited<ReturnType<typeof reserveListing>>>;

const CODE_ATTEMPTS = 3;

/**
 * Reserves a car for the actor, through the person of the handle `with`, in one transaction: the car is claimed, the
 * order written at the listing's own price, the split frozen, the relationship begun or confirmed. `priceCents` is the
 * price the buyer saw. The actor is the buyer: nobody reserves for somebody else. Asking again for a car one already
 * holds through the same person answers the same order. No card is asked for here: `startDeposit` follows.
 * Refuses with `not_found`, `own_order`, `already_reserved`, `listing_not_for_sale`, `cannot_sell`, `price_changed`
 * or `too_many_holds`.
 */
export async function buyVehicle(
  actor: Actor,
  input: z.output<typeof buyVehicleSchema>,
  newCode: () => string = newOrderCode,
): Promise<BoughtVehicle> {
  for (let attempt = 1; ; attempt += 1) {
    const wanted = { ...input, buyerId: actor.personId, code: newCode() };
    try {
      return await asActor({ personId: actor.personId }, (tx) => buy(tx, wanted));
    } catch (error) {
      if (attempt >= CODE_ATTEMPTS || !isCodeTaken(error)) throw error;
    }
  }
}

async function buy(tx: Tx, wanted: Wanted): Promise<BoughtVehicle> {
  const placed = (await reserveListing(tx, wanted)) ?? (await afterMiss(tx, wanted));
  if (!("holds" in placed)) return placed;
  const { reservation, holds } = placed;
  if (holds > MOST_HOLDS) throw new Refusal("too_many_holds");
  const { orderId, code, salespersonId } = reservation;
  await beginRelationship(tx, { clientId: wanted.buyerId, salespersonId, origin: "order" });
  await enqueue(tx, LETTER_JOB, { orderId, step: "reserved" });
  return { orderId, code };
}

// An expired hold frees the car in the claim itself; a car that came back in the meantime is claimed once more.
async function afterMiss(tx: Tx, wanted: Wanted): Promise<Placed | BoughtVehicle> {
  const miss = await readMiss(tx, wanted);
  const own = ownOrder(miss, wanted);
  if (own) return own;
  if (miss?.order?.isHoldOver) await onErrand(tx, () => expireHold(tx, miss.order!.orderId));
  else throwIf(refusalOf(miss, wanted));
  const placed = await reserveListing(tx, wanted);
  if (placed) return placed;
  throw refusalOf(await readMiss(tx, wanted), wanted) ?? new Refusal("already_reserved");
}

function throwIf(refusal: Refusal | null): void {
  if (refusal) throw refusal;
}

function ownOrder(miss: Miss | null, wanted: Wanted): BoughtVehicle | null {
  const order = miss?.order;
  const isOwn = order && !order.isHoldOver && order.buyerId === wanted.buyerId && order.handle === wanted.with;
  return isOwn ? { orderId: order.orderId, code: order.code } : null;
}

function isCodeTaken(error: unknown): boolean {
  return error instanceof Error && error.message.includes("orders_code_key");
}
