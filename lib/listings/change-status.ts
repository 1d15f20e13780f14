import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import { getHouse } from "./get-house";
import { moveListing, type MovedListing } from "./move-listing";
import { findMove } from "./process";
import type { ChangeStatusInput } from "./schema";

/**
 * A move that staff of the dealer make by hand. What an order moves, only its order moves.
 * Refuses with `not_found` for anybody else, `listing_incomplete` or `status_move_refused`.
 */
export function changeStatus(
  actor: { personId: string },
  dealer: { slug: string },
  input: ChangeStatusInput,
): Promise<MovedListing> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const { dealerId } = await getHouse(tx, actor, dealer);
    const listing = await tx.listing.findFirst({
      where: { mlsNumber: input.mlsNumber, dealerId },
      select: { id: true, status: true },
    });
    if (!listing) throw new Refusal("not_found");
    const isStaffMove = findMove(listing.status, input.to)?.by.includes("dealer");
    if (!isStaffMove) throw new Refusal("status_move_refused");
    return moveListing(tx, actor.personId, { listingId: listing.id, to: input.to, note: input.note });
  });
}
