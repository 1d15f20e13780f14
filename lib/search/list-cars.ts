import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { Cents } from "@/lib/core/money";
import { db } from "@/lib/db/client";
import { type Cursor, readCursor, writeCursor } from "@/lib/listings/cursor";
import type { ListingStatus } from "@/lib/listings/process";
import type { BodyType, ColorFamily, DriveType, FuelType, VehicleCondition } from "@/lib/vehicles/schema";
import { conditionsOf } from "./conditions";
import type { Filters, Sort } from "./filters";

/**
 * A car in a list. `firstPrice` is its first posted price when it has had another. Nothing here tells a fee.
 */
export type CarCard = {
  listingId: string;
  mlsNumber: string;
  vin: string;
  status: ListingStatus;
  heldUntil: Date | null;
  activationOn: Date | null;
  onMarketAt: Date | null;
  days: number;
  condition: VehicleCondition;
  year: number;
  make: string;
  model: string;
  trim: string;
  body: BodyType;
  fuel: FuelType;
  drive: DriveType | null;
  color: ColorFamily;
  exteriorColor: string;
  mileage: number | null;
  cleanTitle: boolean;
  priceCents: Cents;
  firstPrice: { cents: Cents; at: Date } | null;
  dealer: { slug: string; name: string; city: string; state: string; timeZone: string };
};

export const PAGE = 24;

type Order = {
  column: Prisma.Sql;
  down: boolean;
  keyOf: Prisma.Sql;
  valueOf: (key: number) => Prisma.Sql;
  nulls?: "first" | "last";
};

const dated = (key: number) => Prisma.sql`('epoch'::timestamptz + ${key}::float8 * interval '1 millisecond')`;

const orders: Record<Sort, Order> = {
  newest: {
    column: Prisma.sql`l.on_market_at`,
    down: true,
    keyOf: Prisma.sql`(extract(epoch FROM l.on_market_at) * 1000)::float8`,
    valueOf: dated,
    nulls: "first",
  },
  price: whole(Prisma.sql`l.price_cents`, Prisma.sql`int`, false),
  "price-desc": whole(Prisma.sql`l.price_cents`, Prisma.sql`int`, true),
  mileage: { ...whole(Prisma.sql`l.mileage`, Prisma.sql`int`, false), nulls: "last" },
  year: whole(Prisma.sql`l.year`, Prisma.sql`smallint`, true),
};

/**
 * One page of what filters ask for, and where the next begins. Walked by key, so that a deep page costs what
 * the first does. Cars without a sort key (announced, or new without an odometer) stand together at one end.
 */
export async function listCars(
  filters: Filters,
  size: number = PAGE,
): Promise<{ cars: CarCard[]; next: string | null }> {
  const order = orders[filters.sort];
  const cursor = readCursor(filters.cursor ?? undefined);
  const rows: Row[] = [];
  for (const isNull of phasesOf(order, cursor)) {
    const missing = size + 1 - rows.length;
    if (missing > 0) rows.push(...(await findRows(filters, order, { isNull, cursor, limit: missing })));
  }
  const last = rows.length > size ? rows[size - 1]! : null;
  return {
    cars: rows.slice(0, size).map(cardOf),
    next: last && writeCursor({ key: last.key, id: last.listingId }),
  };
}

/** The cards of these listings, in the order asked; unknown ones are left out. */
export async function listCarsById(listingIds: readonly string[]): Promise<CarCard[]> {
  if (listingIds.length === 0) return [];
  const rows = await selectCards(
    Prisma.sql`SELECT id, position::float8 AS key
      FROM unnest(${[...listingIds]}::uuid[]) WITH ORDINALITY AS u(id, position)`,
    Prisma.sql`ASC`,
  );
  return rows.map(cardOf);
}

type Row = Omit<CarCard, "firstPrice" | "dealer"> &
  CarCard["dealer"] & { key: number | null; firstCents: Cents | null; firstAt: Date | null };

/** Which stretches are left to read: those with a key, those without, in the order of the sort. */
function phasesOf({ nulls }: Order, cursor: Cursor | null): boolean[] {
  const phases = nulls === "first" ? [true, false] : nulls === "last" ? [false, true] : [false];
  return cursor ? phases.slice(Math.max(0, phases.indexOf(cursor.key === null))) : phases;
}

type Stretch = { isNull: boolean; cursor: Cursor | null; limit: number };

function findRows(filters: Filters, order: Order, stretch: Stretch): Promise<Row[]> {
  const { column, down, nulls } = order;
  const { isNull, limit } = stretch;
  const conditions = [conditionsOf(filters), afterCursor(order, stretch)];
  if (nulls) conditions.push(isNull ? Prisma.sql`${column} IS NULL` : Prisma.sql`${column} IS NOT NULL`);
  const way = down ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  return selectCards(
    Prisma.sql`SELECT l.id, ${order.keyOf} AS key FROM listing l
      WHERE ${Prisma.join(conditions, " AND ")}
      ORDER BY ${column} ${way}, l.id ${way} LIMIT ${limit}`,
    way,
  );
}

function selectCards(page: Prisma.Sql, way: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT l.id AS "listingId", l.mls_number AS "mlsNumber", l.vin, l.status, l.held_until AS "heldUntil",
      l.activation_on AS "activationOn", l.on_market_at AS "onMarketAt",
      (l.days_base + coalesce(floor(extract(epoch FROM app_now() - l.counting_since) / 86400),
        0))::int AS days,
      l.condition, l.year, l.make, l.model, l.trim, l.body, l.fuel, l.drive, l.color,
      l.exterior_color AS "exteriorColor", l.mileage, l.clean_title AS "cleanTitle",
        l.price_cents AS "priceCents",
      first.price_cents AS "firstCents", first.at AS "firstAt",
      d.slug, d.name, d.city, d.state, d.time_zone AS "timeZone", page.key
    FROM (${page}) page
    JOIN listing l ON l.id = page.id
    JOIN dealer d ON d.id = l.dealer_id
    LEFT JOIN price_entry first ON first.listing_id = l.id AND first.seq = 1 AND l.price_seq > 1
    ORDER BY page.key ${way}, l.id ${way}`;
}

function afterCursor({ column, down, valueOf }: Order, { isNull, cursor }: Stretch): Prisma.Sql {
  if (!cursor || (cursor.key === null) !== isNull) return Prisma.sql`true`;
  const way = down ? Prisma.sql`<` : Prisma.sql`>`;
  if (cursor.key === null) return Prisma.sql`l.id ${way} ${cursor.id}::uuid`;
  return Prisma.sql`(${column}, l.id) ${way} (${valueOf(cursor.key)}, ${cursor.id}::uuid)`;
}

function whole(column: Prisma.Sql, type: Prisma.Sql, down: boolean): Order {
  const valueOf = (key: number) => Prisma.sql`${Math.trunc(key)}::${type}`;
  return { column, down, keyOf: Prisma.sql`${column}::float8`, valueOf };
}

function cardOf(row: Row): CarCard {
  const { key: _key, firstCents, firstAt, slug, name, city, state, timeZone, ...car } = row;
  const firstPrice = firstCents === null ? null : { cents: firstCents, at: firstAt! };
  return { ...car, firstPrice, dealer: { slug, name, city, state, timeZone } };
}
