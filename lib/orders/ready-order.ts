import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/people/actor";
import { moveOwnOrder } from "./move-own-order";
import type { readyOrderSchema } from "./schema";

/**
 * The house that has the car says that it stands ready, and from which day when it knows one.
 * Refuses with `not_found` or `order_move_refused`.
 */
export async function readyOrder(
  actor: Actor,
  { code, promisedOn }: Pick<z.output<typeof readyOrderSchema>, "code" | "promisedOn">,
): Promise<void> {
  await moveOwnOrder(actor, {
    code,
    to: "ready",
    then: async (tx, { orderId }) => {
      if (promisedOn === null) return;
      await tx.order.updateMany({
        where: { id: orderId },
        data: { promisedOn: new Date(`${promisedOn}T00:00:00Z`) },
      });
    },
  });
}
