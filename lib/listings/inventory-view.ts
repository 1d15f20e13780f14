import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";
import type { BodyType, ColorFamily, VehicleCondition } from "@/lib/vehicles/schema";
import type { Cursor } from "./cursor";
import type { ListingStatus } from "./process";
import { liveStatuses } from "./rules";

export const inventorySorts = ["days", "newest", "price", "price-desc"] as const;
export type InventorySort = (typeof inventorySorts)[number];

/** Without a `status` it is what stands on the lot: listings in a live status. */
export type InventoryQuery = {
  q?: string;
  status?: ListingStatus | "every";
  sort?: InventorySort;
  cursor?: string;
};

export type InventoryCar = {
  listingId: string;
  mlsNumber: string;
  vin: string;
  status: ListingStatus;
  statusChangedAt: Date;
  heldUntil: Date | null;
  condition: VehicleCondition;
  year: number;
  make: string;
  model: string;
  trim: string;
  body: BodyType;
  color: ColorFamily;
  mileage: number | null;
  stockNumber: string;
  priceCents: Cents | null;
  cooperationFeeCents: Cents | null;
  days: number;
  lastVerifiedAt: Date;
};

export type InventoryView = {
  cars: InventoryCar[];
  total: number;
  next: string | null;
  counts: { status: ListingStatus; cars: number }[];
};

export const INVENTORY_PAGE = 25;

const days = Prisma.sql`
  (l.days_base + coalesce(floor(extract(epoch FROM app_now() - l.counting_since) / 86400), 0))::int`;

/** What a sort orders by, always downwards. */
export const inventoryKeys: Record<InventorySort, Prisma.Sql> = {
  days,
  newest: Prisma.sql`floor(extract(epoch FROM l.created_at) * 1000)::bigint`,
  price: Prisma.sql`-coalesce(l.price_cents, 0)::bigint`,
  "price-desc": Prisma.sql`coalesce(l.price_cents, 0)::bigint`,
};

/** Which listings of the dealer a query asks for. */
export function inventoryWhere(dealerId: string, query: InventoryQuery): Prisma.Sql {
  const parts = [Prisma.sql`l.dealer_id = ${dealerId}::uuid`, Prisma.sql`l.status <> 'delete'`];
  if (!query.status) parts.push(Prisma.sql`l.status = ANY(${[...liveStatuses]}::listing_status[])`);
  else if (query.status !== "every") parts.push(Prisma.sql`l.status = ${query.status}::listing_status`);
  for (const word of (query.q ?? "").trim().split(/\s+/).filter(Boolean).slice(0, 8)) {
    const like = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    parts.push(Prisma.sql`concat_ws(' ', l.vin, l.stock_number, l.mls_number, l.year, l.make, l.model, l.trim,
      l.exterior_color) ILIKE ${like}`);
  }
  return Prisma.join(parts, " AND ");
}

/** One page and one row more, which says that there is a next page. */
export function findInventoryPage(tx: Tx, where: Prisma.Sql, key: Prisma.Sql, cursor: Cursor | null) {
  const after = cursor
    ? Prisma.sql`AND (${key}, l.id) < (${cursor.key}::bigint, ${cursor.id}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<(InventoryCar & { key: bigint })[]>`
    SELECT l.id AS "listingId", l.mls_number AS "mlsNumber", l.vin, l.status,
      l.status_changed_at AS "statusChangedAt",
      l.held_until AS "heldUntil", l.condition, l.year, l.make, l.model, l.trim, l.body, l.color, l.mileage,
      l.stock_number AS "stockNumber", l.price_cents AS "priceCents",
      cooperation_fee_for(l.price_cents, app_now()::date) AS "cooperationFeeCents", ${days} AS days,
      l.last_verified_at AS "lastVerifiedAt", ${key} AS key
    FROM listing l WHERE ${where} ${after}
    ORDER BY ${key} DESC, l.id DESC LIMIT ${INVENTORY_PAGE + 1}`;
}
