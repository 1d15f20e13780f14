import "server-only";
import type { Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";
import { getHouse } from "./get-house";
import { insertPrices } from "./insert-prices";
import { moveListings } from "./move-listing";
import { defaultLines } from "./rules";
import { type ListingDraft, MOST_DRAFTS } from "./schema";

export type PostedListing = { vin: string; listingId: string; mlsNumber: string; priceCents: Cents };

type NewListing = { listingId: string; vin: string; mlsNumber: string };

/**
 * Puts a dealer's cars on the shelf at their all-in prices, each with its first ledger entry, its history row
 * and its events, in six statements however many they are (at most 1,000 a transaction).
 * Drafts are already parsed by `listingDraftSchema`. A car whose VIN is live on the MLS, or stands twice in
 * `drafts`, is left out of the answer the second time. `actor` is null on the app's own errands; anybody else
 * must be staff of the dealer, or it is `not_found`.
 */
export async function postListings(
  tx: Tx,
  actor: { personId: string } | null,
  dealer: { dealerId: string },
  drafts: ListingDraft[],
): Promise<PostedListing[]> {
  if (drafts.length > MOST_DRAFTS) throw new RangeError(`at most ${MOST_DRAFTS} drafts in one transaction`);
  const { documentFeeCents } = await getHouse(tx, actor, dealer);
  const byVin = new Map(drafts.toReversed().map((draft) => [draft.vin, draft]));
  const rows = JSON.stringify([...byVin.values()].map(rowOf));
  await saveVehicles(tx, rows);
  const listings = await insertListings(tx, dealer.dealerId, rows);
  const prices = listings.map(({ listingId, vin }) => {
    const { priceCents, lines } = byVin.get(vin)!;
    return { listingId, priceCents, lines: lines ?? defaultLines(priceCents, documentFeeCents) };
  });
  const actorId = actor?.personId ?? null;
  await insertPrices(tx, actorId, "First price", prices);
  await moveListings(tx, actorId, { listingIds: listings.map(({ listingId }) => listingId), to: "active" });
  return listings.map((listing) => ({ ...listing, priceCents: byVin.get(listing.vin)!.priceCents }));
}

function rowOf(draft: ListingDraft) {
  const { decoded } = draft;
  return {
    ...draft,
    year: decoded.year,
    make: decoded.make,
    model: decoded.model ?? "",
    trim: decoded.trim ?? "",
    body: decoded.body,
    fuel: decoded.fuel ?? "other",
    drive: decoded.drive,
    transmission: decoded.transmission,
  };
}

async function saveVehicles(tx: Tx, rows: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO vehicle AS v (vin, year, make, model, trim, body, fuel, drive, transmission,
      doors, seats, cylinders, displacement_l, horsepower, engine, decoded)
    SELECT vin, year, make, model, trim, body, fuel, drive, transmission,
      (decoded ->> 'doors')::smallint, (decoded ->> 'seats')::smallint, (decoded ->> 'cylinders')::smallint,
      (decoded ->> 'displacementL')::numeric, (decoded ->> 'horsepower')::smallint,
      coalesce(decoded ->> 'engine', ''), decoded
    FROM jsonb_to_recordset(${rows}::jsonb) AS d(vin char(17), year smallint, make text, model text, trim text,
      body body_type, fuel fuel_type, drive drive_type, transmission transmission, decoded jsonb)
    ORDER BY vin
    ON CONFLICT (vin) DO UPDATE SET
      year = excluded.year, make = excluded.make, model = excluded.model, trim = excluded.trim,
      body = excluded.body, fuel = excluded.fuel, drive = excluded.drive,
      transmission = excluded.transmission, doors = excluded.doors, seats = excluded.seats,
      cylinders = excluded.cylinders, displacement_l = excluded.displacement_l,
      horsepower = excluded.horsepower, engine = excluded.engine,
      decoded = excluded.decoded, decoded_at = excluded.decoded_at
    WHERE v.decoded IS DISTINCT FROM excluded.decoded`;
}

function insertListings(tx: Tx, dealerId: string, rows: string): Promise<NewListing[]> {
  return tx.$queryRaw<NewListing[]>`
    INSERT INTO listing (vehicle_id, vin, dealer_id, state, condition, mileage, stock_number,
      exterior_color, color, interior_color, clean_title, title_note, remarks, options, photo_urls,
      year, make, model, trim, body, fuel, drive, transmission, source_digest)
    SELECT v.id, d.vin, dealer.id, dealer.state, d.condition, d.mileage, d."stockNumber",
      d."exteriorColor", d.color, d."interiorColor", d."cleanTitle", d."titleNote", d.remarks, d.options,
      d."photoUrls", d.year, d.make, d.model, d.trim, d.body, d.fuel, d.drive, d.transmission,
      d."sourceDigest"
    FROM jsonb_to_recordset(${rows}::jsonb) AS d(vin char(17), condition vehicle_condition, mileage int,
      "stockNumber" text, "exteriorColor" text, color text, "interiorColor" text, "cleanTitle" boolean,
      "titleNote" text, remarks text, options text[], "photoUrls" text[], year smallint, make text,
      model text, trim text, body body_type, fuel fuel_type, drive drive_type, transmission transmission,
      "sourceDigest" text)
    JOIN vehicle v ON v.vin = d.vin
    JOIN dealer ON dealer.id = ${dealerId}::uuid
    ORDER BY d.vin
    ON CONFLICT (vin)
      WHERE status IN ('incomplete', 'coming_soon', 'active', 'active_under_contract', 'pending', 'hold')
      DO NOTHING
    RETURNING id AS "listingId", vin, mls_number AS "mlsNumber"`;
}
