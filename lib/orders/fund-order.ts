import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/people/actor";
import { moveOwnOrder } from "./move-own-order";
import { orderHeld, outsideFunds, postMoney } from "./post-money";
import type { FundingMethod, fundOrderSchema } from "./schema";

const words: Record<FundingMethod, string> = { cash: "in cash", lender: "from a lender", wire: "by wire" };

/**
 * The retailing house records that the rest of the price came in, and how; the posting is part of the step.
 * Refuses with `not_found` or `order_move_refused`.
 */
export async function fundOrder(
  actor: Actor,
  { code, how }: Pick<z.output<typeof fundOrderSchema>, "code" | "how">,
): Promise<void> {
  await moveOwnOrder(actor, {
    code,
    to: "funded",
    note: `The rest came ${words[how]}.`,
    then: async (tx, { orderId, priceCents, depositCents }) => {
      const amountCents = priceCents - depositCents;
      await postMoney(tx, {
        orderId,
        kind: "funds",
        externalRef: `order:${orderId}:funds`,
        entries: [
          { ...outsideFunds, amountCents },
          { ...orderHeld, amountCents: -amountCents },
        ],
      });
    },
  });
}
