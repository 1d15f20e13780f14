import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import { listingMoves, type ListingStatus } from "./process";

export type MoveInput = { listingId: string; to: ListingStatus; note?: string; holdMinutes?: number };
export type MovedListing = {
  listingId: string;
  mlsNumber: string;
  from: ListingStatus;
  heldUntil: Date | null;
};

/**
 * Moves one listing, if it stands where the move may begin, and writes its history row and event.
 * `holdMinutes` sets the end of a hold by the database's clock, for the move to Active Under Contract.
 * Who may move is asked by the caller: `changeStatus` for staff, the orders for theirs.
 * Refuses with `not_found`, `listing_incomplete` (no price yet) or `status_move_refused`.
 */
export async function moveListing(tx: Tx, actorId: string | null, input: MoveInput): Promise<MovedListing> {
  const [moved] = await moveListings(tx, actorId, { ...input, listingIds: [input.listingId] });
  if (moved) return moved;
  const found = await tx.listing.findUnique({ where: { id: input.listingId }, select: { priceSeq: true } });
  if (!found) throw new Refusal("not_found");
  throw new Refusal(
    found.priceSeq === null && input.to !== "delete" ? "listing_incomplete" : "status_move_refused",
  );
}

/**
 * Moves many listings in one statement. Those that cannot make the move are left where they are and are
 * absent from the answer.
 */
export function moveListings(
  tx: Tx,
  actorId: string | null,
  input: { listingIds: string[]; to: ListingStatus; note?: string; holdMinutes?: number },
): Promise<MovedListing[]> {
  const { listingIds, to, note = "", holdMinutes = null } = input;
  const moves = JSON.stringify(listingMoves.filter((move) => move.to === to));
  return tx.$queryRaw<MovedListing[]>`
    WITH moves AS (
      SELECT "from"::listing_status AS from_status, "changeType" AS change_type
      FROM jsonb_to_recordset(${moves}::jsonb) AS m("from" text, "changeType" text)
    ), standing AS (
      SELECT l.id, l.mls_number, l.status FROM listing l
      WHERE l.id = ANY(${listingIds}::uuid[]) AND (l.price_seq IS NOT NULL OR ${to} = 'delete')
      ORDER BY l.id FOR UPDATE
    ), moved AS (
      UPDATE listing l
      SET status = ${to}::listing_status, held_until = app_now() + make_interval(mins => ${holdMinutes}::int)
      FROM standing s JOIN moves m ON m.from_status = s.status
      WHERE l.id = s.id
      RETURNING l.id, l.mls_number, s.status AS from_status, m.change_type, l.held_until
    ), history AS (
      INSERT INTO listing_history (listing_id, change_type, from_status, to_status, note, actor_id)
      SELECT id, change_type, from_status, ${to}::listing_status, ${note}, ${actorId}::uuid FROM moved
    ), event AS (
      INSERT INTO entity_event (resource_name, record_key, actor_id)
      SELECT 'Listing', mls_number, ${actorId}::uuid FROM moved ORDER BY mls_number
    )
    SELECT id AS "listingId", mls_number AS "mlsNumber", from_status AS "from",
      held_until AS "heldUntil" FROM moved`;
}
