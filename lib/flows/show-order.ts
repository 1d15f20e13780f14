import "server-only";
import { isRefusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import { buyersOrderText } from "@/lib/orders/buyers-order";
import { findBuyersOrder } from "@/lib/orders/find-buyers-order";
import type { OrderView } from "@/lib/orders/order-view";
import { findOrder } from "@/lib/orders/queries";
import { estimateGovernmentLines, type GovernmentEstimate } from "@/lib/orders/taxes";
import { contactCardOf } from "@/lib/people/own-data";
import type { Actor } from "@/lib/people/actor";
import { reconcilePayment } from "./reconcile-payments";

export type OwnOrder = {
  order: OrderView;
  /** The state's part, estimated for where the buyer lives, else for where the car is sold. */
  outside: GovernmentEstimate | null;
  stateAsked: string;
  /** The buyer's order as it would be signed now; null when there is nothing to sign. */
  paper: string[] | null;
};

/**
 * A buyer's own order with what its page shows. `cameBack` says that they come from the payment page: then the payment
 * service is asked before anything is shown, and a lost event heals itself. Null when it is not theirs.
 */
export async function showOwnOrder(actor: Actor, code: string, cameBack: boolean): Promise<OwnOrder | null> {
  const found = await findOrder(actor, code);
  if (!found || found.buyer.personId !== actor.personId) return null;
  const order = cameBack && found.state === "reserved" ? await askFirst(actor, found) : found;
  const card = await contactCardOf(actor);
  const stateAsked = card.state ?? order.retailer.state;
  const [outside, paper] = await Promise.all([
    estimateGovernmentLines(stateAsked, order.priceCents),
    order.state === "deposit_paid" ? readPaper(actor, code) : null,
  ]);
  return { order, outside, stateAsked, paper };
}

async function askFirst(actor: Actor, order: OrderView): Promise<OrderView> {
  for (const { paymentId, state } of order.payments) {
    if (state === "open") await reconcilePayment(paymentId).catch(waitFor);
  }
  return (await findOrder(actor, order.code)) ?? order;
}

function waitFor(error: unknown): void {
  if (!isRefusal(error)) throw error;
}

async function readPaper(actor: Actor, code: string): Promise<string[]> {
  return buyersOrderText(await asActor({ personId: actor.personId }, (tx) => findBuyersOrder(tx, code)));
}
