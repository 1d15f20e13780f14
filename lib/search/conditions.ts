import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { FilterGroup, Filters } from "./filters";
import { tsqueryOf } from "./words";

/** What search shows; written as in the indexes over it, so that they serve. */
const onShelf = Prisma.sql`l.status IN ('active', 'active_under_contract', 'coming_soon')`;

/**
 * The cars that filters ask for, as a condition on `listing l`, leaving out `except`. There is no way here to
 * ask for a cooperation fee: it never steers.
 */
export function conditionsOf(filters: Filters, except: readonly FilterGroup[] = []): Prisma.Sql {
  const parts = (Object.keys(builders) as FilterGroup[])
    .filter((group) => !except.includes(group))
    .map((group) => builders[group](filters))
    .filter((part) => part !== null);
  return Prisma.join([onShelf, ...parts], " AND ");
}

const builders: Record<FilterGroup, (filters: Filters) => Prisma.Sql | null> = {
  q: ({ q }) => textCondition(q),
  make: ({ make }) => among(Prisma.sql`l.make`, make, Prisma.sql`text[]`),
  model: ({ model }) => among(Prisma.sql`l.model`, model, Prisma.sql`text[]`),
  body: ({ body }) => among(Prisma.sql`l.body`, body, Prisma.sql`body_type[]`),
  fuel: ({ fuel }) => among(Prisma.sql`l.fuel`, fuel, Prisma.sql`fuel_type[]`),
  drive: ({ drive }) => among(Prisma.sql`l.drive`, drive, Prisma.sql`drive_type[]`),
  condition: ({ condition }) => among(Prisma.sql`l.condition`, condition, Prisma.sql`vehicle_condition[]`),
  state: ({ state }) => among(Prisma.sql`l.state`, state, Prisma.sql`char(2)[]`),
  dealer: ({ dealer }) =>
    dealer.length > 0
      ? Prisma.sql`l.dealer_id = ANY(ARRAY(SELECT id FROM dealer WHERE slug = ANY(${dealer}::text[])))`
      : null,
  status: ({ status }) => among(Prisma.sql`l.status`, status, Prisma.sql`listing_status[]`),
  year: ({ yearMin, yearMax }) => between(Prisma.sql`l.year`, yearMin, yearMax, Prisma.sql`smallint`),
  price: ({ priceMin, priceMax }) => between(Prisma.sql`l.price_cents`, priceMin, priceMax, Prisma.sql`int`),
  mileage: ({ mileageMax }) => between(Prisma.sql`l.mileage`, null, mileageMax, Prisma.sql`int`),
};

function textCondition(q: string): Prisma.Sql | null {
  const exact = q.toUpperCase();
  if (/^[A-HJ-NPR-Z0-9]{17}$/.test(exact)) return Prisma.sql`l.vin = ${exact}`;
  if (/^UF-\d{1,12}$/.test(exact)) return Prisma.sql`l.mls_number = ${exact}`;
  const query = tsqueryOf(q);
  return query === null ? null : Prisma.sql`l.search_text @@ to_tsquery('simple', ${query})`;
}

function among(column: Prisma.Sql, values: readonly string[], type: Prisma.Sql): Prisma.Sql | null {
  return values.length > 0 ? Prisma.sql`${column} = ANY(${[...values]}::${type})` : null;
}

function between(
  column: Prisma.Sql,
  from: number | null,
  to: number | null,
  type: Prisma.Sql,
): Prisma.Sql | null {
  const parts: Prisma.Sql[] = [];
  if (from !== null) parts.push(Prisma.sql`${column} >= ${from}::${type}`);
  if (to !== null) parts.push(Prisma.sql`${column} <= ${to}::${type}`);
  return parts.length > 0 ? Prisma.join(parts, " AND ") : null;
}
