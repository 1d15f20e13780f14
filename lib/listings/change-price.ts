import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import { getHouse } from "./get-house";
import { type PostedPrice, postPrice } from "./post-price";
import type { ChangePriceInput } from "./schema";

/**
 * Staff post another price of a car, for a reason that stands in the ledger for good.
 * Refuses with `not_found` for anybody else, `invalid_input`, `price_unchanged` or `price_under_contract`.
 */
export function changePrice(
  actor: { personId: string },
  dealer: { slug: string },
  input: ChangePriceInput,
): Promise<PostedPrice> {
  const { mlsNumber, priceCents, reason } = input;
  return asActor({ personId: actor.personId }, async (tx) => {
    const { dealerId } = await getHouse(tx, actor, dealer);
    const listing = await tx.listing.findFirst({ where: { mlsNumber, dealerId }, select: { id: true } });
    if (!listing) throw new Refusal("not_found");
    return postPrice(tx, actor.personId, { listingId: listing.id, priceCents, reason });
  });
}
