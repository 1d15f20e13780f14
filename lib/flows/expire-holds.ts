import "server-only";
import { isRefusal } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { asSystem } from "@/lib/db/as-actor";
import { expireHold } from "@/lib/orders/expire-hold";
import { listOverdueHolds } from "@/lib/orders/find-payment";
import { expireCheckout } from "@/lib/payments/expire-checkout";
import { settleCheckout } from "./settle-checkout";

const AT_ONCE = 200;

/** Job `expire-holds`, every minute. */
export async function expireHoldsJob(): Promise<void> {
  await expireHolds();
}

/**
 * Tidies reservations whose hold is over: the payment page is closed first, and only what was not paid goes back on
 * the shelf. Nobody waits for this: an expired hold can be claimed by the next buyer at once. When the payment service
 * does not answer the hold ends all the same, and what should still be paid is given back. Answers how many ended.
 */
export async function expireHolds(): Promise<number> {
  let ended = 0;
  for (const { orderId, sessionIds } of await listOverdueHolds(AT_ONCE)) {
    for (const sessionId of sessionIds) await closePage(sessionId);
    const isEnded = await asSystem("expire-holds", (tx) => expireHold(tx, orderId));
    if (isEnded) ended += 1;
  }
  return ended;
}

async function closePage(sessionId: string): Promise<void> {
  try {
    const view = await expireCheckout(sessionId);
    if (view) await settleCheckout(view);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    log.warn({ err: error }, "a payment page could not be closed when its hold ended");
  }
}
