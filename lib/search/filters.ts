import { z } from "zod";
import { MAX_PRICE_CENTS, parseCents, type Cents } from "@/lib/core/money";
import {
  bodyTypes,
  driveTypes,
  fuelTypes,
  vehicleConditions,
  type BodyType,
  type DriveType,
  type FuelType,
  type VehicleCondition,
} from "@/lib/vehicles/schema";

export const shelfStatuses = ["active", "active_under_contract", "coming_soon"] as const;
export const sorts = ["newest", "price", "price-desc", "mileage", "year"] as const;

export type ShelfStatus = (typeof shelfStatuses)[number];
export type Sort = (typeof sorts)[number];

/** What a buyer asks of the shelf. Prices in cents, mileage in miles; an empty list or null asks nothing. */
export type Filters = {
  q: string;
  make: string[];
  model: string[];
  yearMin: number | null;
  yearMax: number | null;
  priceMin: Cents | null;
  priceMax: Cents | null;
  mileageMax: number | null;
  body: BodyType[];
  fuel: FuelType[];
  drive: DriveType[];
  condition: VehicleCondition[];
  state: string[];
  dealer: string[];
  status: ShelfStatus[];
  sort: Sort;
  cursor: string | null;
};

/** What is chosen or dropped together. */
export type FilterGroup =
  | keyof Pick<
      Filters,
      "q" | "make" | "model" | "body" | "fuel" | "drive" | "condition" | "state" | "dealer" | "status"
    >
  | "year"
  | "price"
  | "mileage";

const MOST_CHOICES = 40;
const LONGEST_Q = 120;

const words = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
const many = <Schema extends z.ZodType<string>>(one: Schema) =>
  z
    .union([z.array(one).max(MOST_CHOICES), one.transform((value) => [value])])
    .transform((values) => [...new Set(values)].toSorted());
const choices = <Value extends string>(values: readonly Value[]) =>
  many(z.enum(values as unknown as [Value, ...Value[]]));
const name = many(z.string().max(80).transform(words).pipe(z.string().min(1)));
const whole = (least: number, most: number) =>
  z
    .string()
    .max(20)
    .transform((text) => (/^\d[\d,]*$/.test(text.trim()) ? Number(text.replaceAll(",", "")) : Number.NaN))
    .pipe(z.int("This is a whole number.").min(least).max(most));
const dollars = z
  .string()
  .max(20)
  .transform((text) => parseCents(text) ?? Number.NaN)
  .pipe(z.int("This is an amount in dollars.").min(0).max(MAX_PRICE_CENTS));

const fields = {
  q: z.string().max(LONGEST_Q).transform(words),
  make: name,
  model: name,
  yearMin: whole(1900, 2100),
  yearMax: whole(1900, 2100),
  priceMin: dollars,
  priceMax: dollars,
  mileageMax: whole(0, 2_000_000),
  body: choices(bodyTypes),
  fuel: choices(fuelTypes),
  drive: choices(driveTypes),
  condition: choices(vehicleConditions),
  state: many(z.string().regex(/^[A-Z]{2}$/, "A state is its two letters.")),
  dealer: many(z.string().regex(/^[a-z0-9](-?[a-z0-9]){1,79}$/, "A dealer is the name in its address.")),
  status: choices(shelfStatuses),
  sort: z.enum(sorts),
  cursor: z.string().regex(/^[\w-]{1,200}$/),
} satisfies Record<keyof Filters, z.ZodType>;

export const noFilters: Filters = {
  q: "",
  make: [],
  model: [],
  yearMin: null,
  yearMax: null,
  priceMin: null,
  priceMax: null,
  mileageMax: null,
  body: [],
  fuel: [],
  drive: [],
  condition: [],
  state: [],
  dealer: [],
  status: [],
  sort: "newest",
  cursor: null,
};

type Query = Record<string, string | string[] | undefined>;

/**
 * A query string for programs: every key known, every value right, or a sentence by its key. `with` is
 * nobody's filter.
 */
export const filtersSchema = z.preprocess(
  (query) => withoutBlanks(query as Query),
  z.strictObject(mapValues((field) => field.optional())).transform(complete),
);

/** A query string of a page: what does not read is left aside. */
export function readFilters(query: Query): Filters {
  const found: Partial<Record<keyof Filters, unknown>> = {};
  const given = withoutBlanks(query);
  for (const key of Object.keys(fields) as (keyof Filters)[]) {
    const parsed = fields[key].safeParse(given[key]);
    if (given[key] !== undefined && parsed.success) found[key] = parsed.data;
  }
  return complete(found as Partial<Filters>);
}

/**
 * The query string of filters, "?make=Honda&priceMax=26000" or empty; always in the same order, so that it is
 * a key.
 */
export function writeFilters(
  filters: Partial<Filters>,
  more: Record<string, string | undefined> = {},
): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(fields) as (keyof Filters)[]) {
    const value = filters[key];
    if (key === "sort" && value === noFilters.sort) continue;
    for (const text of textsOf(key, value)) query.append(key, text);
  }
  for (const [key, value] of Object.entries(more)) if (value) query.append(key, value);
  const text = query.toString();
  return text ? `?${text}` : "";
}

/** Filters without one group; the page starts anew. */
export function dropGroup(filters: Filters, group: FilterGroup): Filters {
  const first = { ...filters, cursor: null };
  if (group === "year") return { ...first, yearMin: null, yearMax: null };
  if (group === "price") return { ...first, priceMin: null, priceMax: null };
  if (group === "mileage") return { ...first, mileageMax: null };
  if (group === "q") return { ...first, q: "" };
  if (group === "make") return { ...first, make: [], model: [] };
  return { ...first, [group]: [] };
}

/** The groups that ask for something, in the order they are shown. */
export function groupsIn(filters: Filters): FilterGroup[] {
  const { q, yearMin, yearMax, priceMin, priceMax, mileageMax } = filters;
  const asks: Record<FilterGroup, boolean> = {
    q: q !== "",
    price: priceMin !== null || priceMax !== null,
    mileage: mileageMax !== null,
    year: yearMin !== null || yearMax !== null,
    make: filters.make.length > 0,
    model: filters.model.length > 0,
    body: filters.body.length > 0,
    fuel: filters.fuel.length > 0,
    drive: filters.drive.length > 0,
    condition: filters.condition.length > 0,
    state: filters.state.length > 0,
    dealer: filters.dealer.length > 0,
    status: filters.status.length > 0,
  };
  return (Object.keys(asks) as FilterGroup[]).filter((group) => asks[group]);
}

function complete(found: { [Key in keyof Filters]?: Filters[Key] | undefined }): Filters {
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { ...noFilters, ...given };
}

function textsOf(key: keyof Filters, value: Filters[keyof Filters] | undefined): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value;
  if ((key === "priceMin" || key === "priceMax") && typeof value === "number") {
    return [value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2)];
  }
  return [String(value)];
}

function withoutBlanks(query: Query): Query {
  const kept: Query = {};
  for (const [key, value] of Object.entries(query)) {
    const given = Array.isArray(value) ? value.filter((text) => text.trim() !== "") : value;
    if (key !== "with" && given !== undefined && given.length > 0 && given !== "") kept[key] = given;
  }
  return kept;
}

function mapValues(change: (field: z.ZodType) => z.ZodType) {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, change(field)])) as {
    [Key in keyof Filters]: z.ZodType<Filters[Key] | undefined>;
  };
}
