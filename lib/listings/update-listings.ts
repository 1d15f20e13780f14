import "server-only";
import type { Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";
import { getHouse } from "./get-house";
import { insertPrices } from "./insert-prices";
import type { ListingStatus } from "./process";
import { canChangePrice, defaultLines, movedLines } from "./rules";
import { type ListingDraft, MOST_DRAFTS, type PriceLineInput } from "./schema";

export type ListingChange = { listingId: string; draft: ListingDraft };
export type UpdatedListing = {
  listingId: string;
  mlsNumber: string;
  priceBefore: Cents;
  priceCents: Cents;
  priceKept: boolean;
};

type Standing = { listingId: string; mlsNumber: string; status: ListingStatus; priceBefore: Cents };

/**
 * Brings a dealer's listings to what the dealer says now: facts, words, photos and, through the ledger, the
 * price, for `reason`. A price under contract stays as it is and comes back as `priceKept`. The VIN's own
 * facts never change. Listings of other dealers are left alone. At most 1,000 a transaction; six statements.
 */
export async function updateListings(
  tx: Tx,
  actor: { personId: string } | null,
  dealer: { dealerId: string },
  input: { changes: ListingChange[]; reason: string },
): Promise<UpdatedListing[]> {
  const { changes, reason } = input;
  if (changes.length > MOST_DRAFTS) throw new RangeError(`at most ${MOST_DRAFTS} changes in one transaction`);
  const house = await getHouse(tx, actor, dealer);
  const actorId = actor?.personId ?? null;
  const standing = await saveFacts(tx, actorId, house.dealerId, changes);
  const drafts = new Map(changes.map(({ listingId, draft }) => [listingId, draft]));
  const moved = standing.filter(
    (listing) => drafts.get(listing.listingId)!.priceCents !== listing.priceBefore,
  );
  const free = moved.filter(({ status }) => canChangePrice(status));
  const linesBefore = await findLines(
    tx,
    free.map(({ listingId }) => listingId),
  );
  const prices = free.map(({ listingId }) => {
    const { priceCents, lines } = drafts.get(listingId)!;
    const after = lines ?? movedLines(linesBefore.get(listingId) ?? [], priceCents);
    return { listingId, priceCents, lines: after ?? defaultLines(priceCents, house.documentFeeCents) };
  });
  if (prices.length > 0) await insertPrices(tx, actorId, reason, prices);
  const kept = new Set(
    moved.filter(({ status }) => !canChangePrice(status)).map(({ listingId }) => listingId),
  );
  return standing.map(({ listingId, mlsNumber, priceBefore }) => ({
    listingId,
    mlsNumber,
    priceBefore,
    priceCents: kept.has(listingId) ? priceBefore : drafts.get(listingId)!.priceCents,
    priceKept: kept.has(listingId),
  }));
}

function saveFacts(
  tx: Tx,
  actorId: string | null,
  dealerId: string,
  changes: ListingChange[],
): Promise<Standing[]> {
  const rows = JSON.stringify(
    changes.map(({ listingId, draft }) => ({ ...draft, decoded: undefined, listingId })),
  );
  return tx.$queryRaw<Standing[]>`
    WITH saved AS (
      UPDATE listing l
      SET condition = d.condition, mileage = d.mileage, stock_number = d."stockNumber",
        exterior_color = d."exteriorColor", color = d.color, interior_color = d."interiorColor",
        clean_title = d."cleanTitle", title_note = d."titleNote", remarks = d.remarks, options = d.options,
        photo_urls = d."photoUrls", source_digest = d."sourceDigest", last_verified_at = app_now()
      FROM jsonb_to_recordset(${rows}::jsonb) AS d("listingId" uuid, condition vehicle_condition, mileage int,
        "stockNumber" text, "exteriorColor" text, color text, "interiorColor" text, "cleanTitle" boolean,
        "titleNote" text, remarks text, options text[], "photoUrls" text[], "sourceDigest" text)
      WHERE l.id = d."listingId" AND l.dealer_id = ${dealerId}::uuid
      RETURNING l.id, l.mls_number, l.status, l.price_cents
    ), event AS (
      INSERT INTO entity_event (resource_name, record_key, actor_id)
      SELECT 'Listing', mls_number, ${actorId}::uuid FROM saved ORDER BY mls_number
    )
    SELECT id AS "listingId", mls_number AS "mlsNumber", status, price_cents AS "priceBefore" FROM saved`;
}

async function findLines(tx: Tx, listingIds: string[]): Promise<Map<string, PriceLineInput[]>> {
  if (listingIds.length === 0) return new Map();
  const rows = await tx.$queryRaw<(PriceLineInput & { listingId: string })[]>`
    SELECT p.listing_id AS "listingId", p.kind, p.label, p.amount_cents AS "amountCents"
    FROM price_line p JOIN listing l ON l.id = p.listing_id AND l.price_seq = p.seq
    WHERE l.id = ANY(${listingIds}::uuid[]) ORDER BY p.listing_id, p.position`;
  const lines = new Map<string, PriceLineInput[]>();
  for (const { listingId, ...line } of rows) lines.set(listingId, [...(lines.get(listingId) ?? []), line]);
  return lines;
}
