import "server-only";
import type { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";
import type { Actor } from "@/lib/people/actor";
import { canManagePeople } from "./rules";
import type { editDealerSchema } from "./schema";

/**
 * What owners and managers say of their own house. A new document fee (cents) is inside the prices posted from
 * now on; prices that stand are not touched. Refuses with `not_found` for anybody else.
 */
export async function editDealer(actor: Actor, input: z.output<typeof editDealerSchema>): Promise<void> {
  const place = actor.staffAt.find(({ slug }) => slug === input.dealer);
  if (!place || !canManagePeople(actor, place.dealerId)) throw new Refusal("not_found");
  const { phone, email, about, documentFee: documentFeeCents } = input;
  await asActor({ personId: actor.personId }, async (tx) => {
    await tx.dealer.update({ where: { id: place.dealerId }, data: { phone, email, about, documentFeeCents } });
    await recordEvent(tx, { resource: "Dealer", key: place.dealerId, actorId: actor.personId });
  });
}
