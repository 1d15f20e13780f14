import "server-only";
import type { Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";
import type { PostedPrice } from "./post-price";
import type { PriceLineInput } from "./schema";

export type PriceInput = { listingId: string; priceCents: Cents; lines: PriceLineInput[] };

/**
 * Writes many ledger entries with their lines, history rows and events in one statement. The database
 * numbers, dates and seals each entry and copies its price to the listing.
 * First prices write no "Price Change".
 */
export function insertPrices(
  tx: Tx,
  actorId: string | null,
  reason: string,
  prices: PriceInput[],
): Promise<PostedPrice[]> {
  return tx.$queryRaw<PostedPrice[]>`
    WITH prices AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(prices)}::jsonb)
        AS p("listingId" uuid, "priceCents" int, lines jsonb)
    ), entry AS (
      INSERT INTO price_entry (listing_id, price_cents, reason)
      SELECT "listingId", "priceCents", ${reason} FROM prices ORDER BY "listingId"
      RETURNING listing_id, seq, price_cents, hash, at
    ), line AS (
      INSERT INTO price_line (listing_id, seq, position, kind, label, amount_cents)
      SELECT e.listing_id, e.seq, l.position, (l.line ->> 'kind')::price_line_kind, l.line ->> 'label',
        (l.line ->> 'amountCents')::int
      FROM entry e JOIN prices p ON p."listingId" = e.listing_id,
        jsonb_array_elements(p.lines) WITH ORDINALITY AS l(line, position)
    ), history AS (
      INSERT INTO listing_history (listing_id, change_type, note, actor_id)
      SELECT listing_id, 'Price Change', ${reason}, ${actorId}::uuid FROM entry WHERE seq > 1
    ), event AS (
      INSERT INTO entity_event (resource_name, record_key, actor_id)
      SELECT 'Price', l.mls_number, ${actorId}::uuid FROM entry e JOIN listing l ON l.id = e.listing_id
      ORDER BY l.mls_number
    )
    SELECT listing_id AS "listingId", seq, price_cents AS "priceCents", hash, at FROM entry`;
}
