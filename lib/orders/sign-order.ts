import "server-only";
import type { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import type { Actor } from "@/lib/people/actor";
import { buyersOrderText, signedNote } from "./buyers-order";
import { findBuyersOrder } from "./find-buyers-order";
import { moveOwnOrder } from "./move-own-order";
import type { signOrderSchema } from "./schema";

/**
 * The buyer signs the buyer's order as it stands on the order's page: the name they typed, the time, the text
 * and its seal are kept in the history (15 U.S.C. 7001: a mark made with the intent to sign, kept with the record).
 * Refuses with `not_found`, `order_move_refused`, or `invalid_input` when the name is not the buyer's.
 */
export async function signOrder(
  actor: Actor,
  { code, name }: z.output<typeof signOrderSchema>,
): Promise<void> {
  if (fold(name) !== fold(actor.name)) {
    throw new Refusal("invalid_input", {
      fieldErrors: { name: [`Type ${actor.name}, as it stands on the order.`] },
    });
  }
  await moveOwnOrder(actor, {
    code,
    to: "signed",
    note: async (tx) => signedNote(name, buyersOrderText(await findBuyersOrder(tx, code))),
  });
}

function fold(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/g, " ").toLocaleLowerCase("en-US");
}
