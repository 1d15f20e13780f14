import "server-only";
import type { Cents } from "@/lib/core/money";
import { asActor, type Tx } from "@/lib/db/as-actor";
import { db } from "@/lib/db/client";
import type { ColorFamily } from "@/lib/vehicles/schema";
import { type CarView, carSelect, entrySelect, type LedgerEntry } from "./car-view";
import { readCursor, writeCursor } from "./cursor";
import { getHouse } from "./get-house";
import {
  findInventoryPage,
  INVENTORY_PAGE,
  inventoryKeys,
  type InventoryQuery,
  type InventoryView,
  inventoryWhere,
} from "./inventory-view";
import type { ListingStatus } from "./process";
import { canBeSeen, cumulativeDays, daysOnMarket, type TimeOnMarket } from "./rules";

/** The public page of a car, also when it is held, sold or gone. Null for what was never on the shelf. */
export async function findCar(mlsNumber: string): Promise<CarView | null> {
  const found = await db.listing.findUnique({ where: { mlsNumber }, select: carSelect });
  if (!found || !canBeSeen(found.status) || found.priceCents === null || found.priceSeq === null) return null;
  const { id, priceCents, priceSeq, vehicle, dealer, color, lines, daysBase, countingSince, ...car } = found;
  const { decoded, ...facts } = vehicle;
  const { id: dealerId, ...house } = dealer;
  const [{ cooperationFeeCents, now }, times] = await Promise.all([
    findFee(priceCents),
    findTimes(found.vin),
  ]);
  return {
    ...car,
    ...facts,
    listingId: id,
    color: color as ColorFamily,
    plant: plantOf(decoded),
    priceCents,
    priceSeq,
    lines: lines.filter((line) => line.seq === priceSeq).map(({ seq: _seq, ...line }) => line),
    cooperationFeeCents,
    days: daysOnMarket({ daysBase, countingSince }, now),
    cumulativeDays: cumulativeDays(times),
    dealer: { ...house, dealerId },
  };
}

/** The chain of a listing's prices, oldest first. Null when the number is not public. */
export async function findLedger(mlsNumber: string): Promise<LedgerEntry[] | null> {
  const found = await db.listing.findUnique({
    where: { mlsNumber },
    select: { status: true, prices: { orderBy: { seq: "asc" }, select: entrySelect } },
  });
  return found && canBeSeen(found.status) ? found.prices : null;
}

export type LedgerHead = { day: string; entries: number; prevHead: string; head: string };

/** The newest heads of the whole ledger, newest first, before `before` ("2026-11-21") when given. */
export async function findLedgerHeads(limit: number, before?: string): Promise<LedgerHead[]> {
  return db.$queryRaw<LedgerHead[]>`
    SELECT day::text, entries, prev_head AS "prevHead", head FROM price_ledger_head
    WHERE ${before ?? null}::date IS NULL OR day < ${before ?? null}::date ORDER BY day DESC LIMIT ${limit}`;
}

/** One day's head with the hashes it seals, in order, so that a stranger can recompute it. */
export async function findLedgerDay(day: string): Promise<(LedgerHead & { hashes: string[] }) | null> {
  const [head] = await db.$queryRaw<(LedgerHead & { hashes: string[] })[]>`
    SELECT h.day::text, h.entries, h.prev_head AS "prevHead", h.head,
      ARRAY(SELECT e.hash::text FROM price_entry e WHERE e.at >= h.day::timestamp AT TIME ZONE 'UTC'
        AND e.at < (h.day + 1)::timestamp AT TIME ZONE 'UTC' ORDER BY e.hash COLLATE "C") AS hashes
    FROM price_ledger_head h WHERE h.day = ${day}::date`;
  return head ?? null;
}

export type StandingListing = {
  vin: string;
  listingId: string;
  mlsNumber: string;
  dealerId: string;
  status: ListingStatus;
  priceCents: Cents | null;
  sourceDigest: string;
};

/**
 * Of each VIN its live listing, or else its newest, anybody's: what an import meets. A VIN never listed is
 * absent.
 */
export function findStanding(tx: Tx, vins: string[]): Promise<StandingListing[]> {
  return tx.$queryRaw<StandingListing[]>`
    SELECT l.vin, l.id AS "listingId", l.mls_number AS "mlsNumber", l.dealer_id AS "dealerId", l.status,
      l.price_cents AS "priceCents", l.source_digest AS "sourceDigest"
    FROM unnest(${vins}::char(17)[]) AS wanted(vin) CROSS JOIN LATERAL (
      SELECT * FROM listing WHERE listing.vin = wanted.vin
      ORDER BY status IN ('incomplete', 'coming_soon', 'active', 'active_under_contract', 'pending', 'hold') DESC,
        created_at DESC LIMIT 1) l`;
}

/**
 * A dealer's own listings, those on the lot unless `status` says otherwise, never Delete; 25 to a page,
 * longest on the market first unless `sort` says otherwise. `q` finds VIN, stock number, MLS number and name.
 * `counts` are of all statuses. Anybody but the dealer's staff gets `not_found`.
 */
export function listInventory(
  actor: { personId: string },
  dealer: string,
  query: InventoryQuery = {},
): Promise<InventoryView> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const { dealerId } = await getHouse(tx, actor, { slug: dealer });
    const where = inventoryWhere(dealerId, query);
    const rows = await findInventoryPage(
      tx,
      where,
      inventoryKeys[query.sort ?? "days"],
      readCursor(query.cursor),
    );
    const [count] = await tx.$queryRaw<
      { cars: number }[]
    >`SELECT count(*)::int AS cars FROM listing l WHERE ${where}`;
    const counts = await tx.$queryRaw<InventoryView["counts"]>`
      SELECT status, count(*)::int AS cars FROM listing
      WHERE dealer_id = ${dealerId}::uuid AND status <> 'delete' GROUP BY status ORDER BY status`;
    const last = rows.length > INVENTORY_PAGE ? rows[INVENTORY_PAGE - 1]! : null;
    const next = last && writeCursor({ key: Number(last.key), id: last.listingId });
    const cars = rows.slice(0, INVENTORY_PAGE).map(({ key: _key, ...car }) => car);
    return { cars, total: count!.cars, next, counts };
  });
}

async function findFee(priceCents: Cents): Promise<{ cooperationFeeCents: Cents; now: Date }> {
  const [row] = await db.$queryRaw<{ cooperationFeeCents: Cents; now: Date }[]>`
    SELECT cooperation_fee_for(${priceCents}::int, app_now()::date) AS "cooperationFeeCents",
      app_now() AS now`;
  return row!;
}

function findTimes(vin: string): Promise<TimeOnMarket[]> {
  return db.$queryRaw<TimeOnMarket[]>`
    SELECT on_market_at AS "onMarketAt",
      CASE WHEN counting_since IS NULL THEN status_changed_at END AS "offMarketAt",
      (days_base + coalesce(floor(extract(epoch FROM app_now() - counting_since) / 86400), 0))::int AS days,
      status = 'closed' AS "isClosed"
    FROM listing WHERE vin = ${vin} AND on_market_at IS NOT NULL ORDER BY on_market_at DESC`;
}

function plantOf(decoded: unknown): string {
  const { plantCity, plantCountry } = (decoded ?? {}) as {
    plantCity?: string | null;
    plantCountry?: string | null;
  };
  return [plantCity, plantCountry].filter(Boolean).join(", ");
}
