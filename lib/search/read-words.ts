import type { BodyType, DriveType, FuelType, VehicleCondition } from "@/lib/vehicles/schema";
import type { Filters } from "./filters";

type Found = Partial<
  Pick<
    Filters,
    "yearMin" | "yearMax" | "priceMin" | "priceMax" | "mileageMax" | "body" | "fuel" | "drive" | "condition"
  >
>;

/** `rest` is what stays a matter of words; `ignored` was understood, and cannot be answered yet. */
export type ReadWords = { found: Found; rest: string; ignored: string[] };

const AMOUNT = String.raw`\$?\s*(\d[\d,]*(?:\.\d+)?)\s*(k\b)?`;
const AT_MOST = String.raw`(?:under|below|less than|at most|up to|no more than|max(?:imum)?|<=?)\s*`;
const AT_LEAST = String.raw`(?:over|above|more than|at least|from|min(?:imum)?|>=?)\s*`;
const MILES = String.raw`\s*(?:miles|mile|mi)\b`;
const YEAR = String.raw`((?:19|20)\d\d)`;

const phrases: { pattern: RegExp; read: (groups: string[]) => Found }[] = [
  { pattern: phrase(`${AT_MOST}${AMOUNT}${MILES}`), read: ([n, k]) => ({ mileageMax: number(n, k) }) },
  {
    pattern: phrase(`${AMOUNT}${MILES}(?: or (?:less|fewer))?`),
    read: ([n, k]) => ({ mileageMax: number(n, k) }),
  },
  {
    pattern: phrase(`${YEAR}\\s*(?:\\+|(?:or|and) newer|or later|and up)`),
    read: ([y]) => ({ yearMin: Number(y) }),
  },
  { pattern: phrase(`${YEAR}\\s*(?:(?:or|and) older|or earlier)`), read: ([y]) => ({ yearMax: Number(y) }) },
  { pattern: phrase(`newer than ${YEAR}`), read: ([y]) => ({ yearMin: Number(y) + 1 }) },
  { pattern: phrase(`older than ${YEAR}`), read: ([y]) => ({ yearMax: Number(y) - 1 }) },
  { pattern: phrase(`since ${YEAR}`), read: ([y]) => ({ yearMin: Number(y) }) },
  {
    pattern: phrase(`${YEAR}\\s*(?:-|–|to)\\s*${YEAR}`),
    read: ([a, b]) => ({ yearMin: Math.min(Number(a), Number(b)), yearMax: Math.max(Number(a), Number(b)) }),
  },
  {
    pattern: phrase(`(?:between )?${AMOUNT}\\s*(?:-|–|to|and)\\s*${AMOUNT}`),
    read: ([a, ak, b, bk]) => range(number(a, ak ?? (isSmall(a) ? bk : undefined)), number(b, bk)),
  },
  { pattern: phrase(`${AT_MOST}${AMOUNT}`), read: ([n, k]) => ({ priceMax: cents(number(n, k)) }) },
  { pattern: phrase(`${AT_LEAST}${AMOUNT}`), read: ([n, k]) => ({ priceMin: cents(number(n, k)) }) },
  {
    pattern: phrase(String.raw`\$\s*(\d[\d,]*(?:\.\d+)?)\s*(k\b)?`),
    read: ([n, k]) => ({ priceMax: cents(number(n, k)) }),
  },
  { pattern: phrase(YEAR), read: ([y]) => ({ yearMin: Number(y), yearMax: Number(y) }) },
];

const bodies: Record<string, BodyType> = {
  "sedans?": "sedan",
  "coup[eé]s?": "coupe",
  "hatch(?:back)?s?": "hatchback",
  "(?:station )?wagons?|estates?": "wagon",
  "suvs?": "suv",
  "crossovers?": "crossover",
  "mini-?vans?": "minivan",
  "pickups?(?: trucks?)?|trucks?": "pickup",
  "convertibles?|cabriolets?|roadsters?": "convertible",
  "vans?": "van",
};

const fuels: Record<string, FuelType> = {
  "plug-?\\s?in(?: hybrids?)?|phevs?": "plug_in_hybrid",
  "hybrids?": "hybrid",
  "electric(?: cars?| vehicles?)?|evs?": "electric",
  "diesels?": "diesel",
  "gas|gasoline|petrol": "gasoline",
  hydrogen: "hydrogen",
  "flex(?: ?fuel)?": "flex",
};

const drives: Record<string, DriveType> = {
  "awd|all[- ]wheel(?: drive)?": "awd",
  "4wd|4x4|four[- ]wheel(?: drive)?": "four_wd",
  "fwd|front[- ]wheel(?: drive)?": "fwd",
  "rwd|rear[- ]wheel(?: drive)?": "rwd",
};

const conditions: Record<string, VehicleCondition> = {
  "certified(?: pre-?owned)?|cpo": "cpo",
  "used|pre-?owned|second[- ]?hand": "used",
  "brand new|new": "new",
};

const idle =
  /(?<![\p{L}\d-])(?:an?|the|with|for|and|or|in|cars?|vehicles?|please|i want|looking for)(?![\p{L}\d-])/giu;
const near =
  /(?<![\p{L}\d])(?:near|within|around|close to)(?: \d+ ?(?:miles|mi) of)? (?:\d{5}|me)(?![\p{L}\d])/giu;

/**
 * Reads the filters that stand in plain words: "wagon under $26,000", "2019 or newer hybrid, less than 45k
 * miles".
 */
export function readWords(text: string): ReadWords {
  let rest = ` ${text} `;
  const found: Found = {};
  const ignored = (rest.match(near) ?? []).map((words) => words.trim());
  rest = rest.replace(near, " ");
  for (const { pattern, read } of phrases) {
    rest = rest.replace(pattern, (...match) => {
      Object.assign(found, read(match.slice(1, -2) as string[]));
      return " ";
    });
  }
  rest = take(rest, bodies, (value) => (found.body = [...(found.body ?? []), value]));
  rest = take(rest, fuels, (value) => (found.fuel = [...(found.fuel ?? []), value]));
  rest = take(rest, drives, (value) => (found.drive = [...(found.drive ?? []), value]));
  rest = take(rest, conditions, (value) => (found.condition = [...(found.condition ?? []), value]));
  rest = rest
    .replace(idle, " ")
    .replace(/\s*[,;]\s*/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return { found, rest, ignored };
}

/** Filters with what their words say in its place; what was already chosen gives way to what was typed. */
export function withWordsRead(filters: Filters): Filters {
  if (isExact(filters.q)) return filters;
  const { found, rest } = readWords(filters.q);
  return { ...filters, ...found, q: rest };
}

/** True for a whole VIN or MLS number, which are never read as words. */
export function isExact(q: string): boolean {
  return /^[A-HJ-NPR-Z0-9]{17}$/i.test(q) || /^UF-\d{1,12}$/i.test(q);
}

function phrase(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d.,$-])${source}(?![\p{L}\d])`, "giu");
}

function take<Value>(text: string, words: Record<string, Value>, keep: (value: Value) => void): string {
  let rest = text;
  for (const [source, value] of Object.entries(words)) {
    const taken = rest.replace(phrase(`(?:${source})`), " ");
    if (taken !== rest) keep(value);
    rest = taken;
  }
  return rest;
}

function number(digits: string | undefined, thousand: string | undefined): number {
  return Math.round(Number((digits ?? "").replaceAll(",", "")) * (thousand ? 1_000 : 1));
}

function isSmall(digits: string | undefined): boolean {
  return number(digits, undefined) < 1_000;
}

function range(from: number, to: number): Found {
  return { priceMin: cents(Math.min(from, to)), priceMax: cents(Math.max(from, to)) };
}

function cents(dollars: number): number {
  return Math.min(dollars * 100, 200_000_000);
}
