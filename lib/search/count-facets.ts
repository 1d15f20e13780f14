import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db/client";
import { conditionsOf } from "./conditions";
import { type FilterGroup, type Filters, groupsIn } from "./filters";

export type FacetValue = { value: string; cars: number };
export type FacetName = "make" | "model" | "body" | "fuel" | "drive" | "condition" | "state" | "status";

/**
 * How many cars each choice would give, its own group left aside. `model` is counted once one make is chosen.
 * `price` counts 20 steps of $3,000, the last with everything dearer; `mileage` how many have at most that
 * many miles.
 */
export type Facets = Record<FacetName, FacetValue[]> & {
  total: number;
  price: number[];
  mileage: { most: number; cars: number }[];
};

export const PRICE_STEP_CENTS = 300_000;
export const PRICE_STEPS = 20;
export const mileageSteps = [15_000, 30_000, 45_000, 60_000, 75_000, 100_000];

type Column = FacetName | "price" | "mileage";
type Row = { facet: Column | "total"; value: string | null; cars: number };

const columns: Record<Column, Prisma.Sql> = {
  make: Prisma.sql`l.make`,
  model: Prisma.sql`l.model`,
  body: Prisma.sql`l.body::text`,
  fuel: Prisma.sql`l.fuel::text`,
  drive: Prisma.sql`l.drive::text`,
  condition: Prisma.sql`l.condition::text`,
  state: Prisma.sql`l.state::text`,
  status: Prisma.sql`l.status::text`,
  price: Prisma.raw(`least(l.price_cents / ${PRICE_STEP_CENTS}, ${PRICE_STEPS - 1})::text`),
  mileage: Prisma.raw(`width_bucket(l.mileage, ARRAY[${mileageSteps.map((miles) => miles + 1)}])::text`),
};

/**
 * Counts in one statement: whatever is not filtered by together, in one pass over the cars found; each group
 * that is filtered by in a pass of its own, over what is found without it.
 */
export async function countFacets(filters: Filters): Promise<Facets> {
  const wanted = (Object.keys(columns) as Column[]).filter(
    (name) => name !== "model" || filters.make.length === 1,
  );
  const active = groupsIn(filters);
  const together = wanted.filter((name) => !active.includes(name));
  const alone = wanted.filter((name) => active.includes(name));
  const passes = [countTogether(filters, together), ...alone.map((name) => countAlone(filters, name))];
  const rows = await db.$queryRaw<Row[]>`${Prisma.join(passes, " UNION ALL ")}`;
  return facetsOf(rows);
}

/** How many cars filters ask for. */
export async function countCars(filters: Filters): Promise<number> {
  const [row] = await db.$queryRaw<{ cars: number }[]>`
    SELECT count(*)::int AS cars FROM listing l WHERE ${conditionsOf(filters)}`;
  return row!.cars;
}

function countTogether(filters: Filters, names: Column[]): Prisma.Sql {
  if (names.length === 0) {
    return Prisma.sql`(SELECT 'total' AS facet, NULL::text AS value, count(*)::int AS cars
      FROM listing l WHERE ${conditionsOf(filters)})`;
  }
  const all = names.map((name) => columns[name]);
  const sets = [...all.map((column) => Prisma.sql`(${column})`), Prisma.sql`()`];
  const cases = names.map(
    (name) => Prisma.sql`WHEN grouping(${columns[name]}) = 0 THEN ${Prisma.raw(`'${name}'`)}`,
  );
  return Prisma.sql`
    (SELECT CASE ${Prisma.join(cases, " ")} ELSE 'total' END AS facet, coalesce(${Prisma.join(all)}) AS value,
      count(*)::int AS cars
    FROM listing l WHERE ${conditionsOf(filters)}
    GROUP BY GROUPING SETS (${Prisma.join(sets)}))`;
}

function countAlone(filters: Filters, name: Column): Prisma.Sql {
  const except: FilterGroup[] = name === "make" ? ["make", "model"] : [name];
  return Prisma.sql`
    (SELECT ${Prisma.raw(`'${name}'`)}, ${columns[name]}, count(*)::int FROM listing l
    WHERE ${conditionsOf(filters, except)} GROUP BY 2)`;
}

function facetsOf(rows: Row[]): Facets {
  const valuesOf = (facet: FacetName) =>
    rows
      .filter(
        (row): row is Row & { value: string } =>
          row.facet === facet && row.value !== null && row.value !== "",
      )
      .map(({ value, cars }) => ({ value, cars }))
      .toSorted((a, b) => b.cars - a.cars || (a.value < b.value ? -1 : 1));
  const steps = (facet: Column, length: number) => {
    const found = new Map(
      rows.filter((row) => row.facet === facet).map(({ value, cars }) => [Number(value), cars]),
    );
    return Array.from({ length }, (_, step) => found.get(step) ?? 0);
  };
  let atMost = 0;
  const miles = steps("mileage", mileageSteps.length);
  return {
    total: rows.find(({ facet }) => facet === "total")?.cars ?? 0,
    make: valuesOf("make"),
    model: valuesOf("model"),
    body: valuesOf("body"),
    fuel: valuesOf("fuel"),
    drive: valuesOf("drive"),
    condition: valuesOf("condition"),
    state: valuesOf("state"),
    status: valuesOf("status"),
    price: steps("price", PRICE_STEPS),
    mileage: mileageSteps.map((most, step) => ({ most, cars: (atMost += miles[step]!) })),
  };
}
