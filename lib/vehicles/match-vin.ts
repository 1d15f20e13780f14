import "server-only";
import { modelYearsOf } from "./vin";
import { ALPHABET, ELEMENTS, PATTERN_PLACES, type ElementCode, type WmiRow } from "./vin-table-format";
import { loadVinTables, type VinTables } from "./vin-tables";

/** What vPIC says of a VIN, in vPIC's own words. */
export type VpicFacts = {
  year: number;
  make: string;
  vehicleType: string;
  manufacturer: string;
  wmiCountry: string | null;
} & Partial<Record<ElementCode, string>>;

const MODEL = ELEMENTS.findIndex((element) => element.code === "model");
const ENGINE_MODEL = ELEMENTS.findIndex((element) => element.code === "engineModel");
const ALPHABET_SIZE = ALPHABET.length;

/** One VIN is matched at a time, so the working memory is shared by all. */
const values = new Int32Array(ELEMENTS.length);
const weights = new Int16Array(ELEMENTS.length);
const places = new Uint8Array(PATTERN_PLACES.length);

/**
 * Looks a valid VIN up in vPIC's tables: its maker (positions 1-3, and 12-14 for makers of fewer than 1,000
 * vehicles a year), the schemas of that maker and model year, and of every fact the most specific pattern.
 * Null when the maker is unknown, or makes several makes and no pattern names the model.
 * Source: 49 CFR 565.15 and 565.16 for the places; vPIC for the patterns.
 */
export function matchVin(vin: string): VpicFacts | null {
  const tables = loadVinTables();
  const wmi = wmiOf(tables, vin);
  if (!wmi) return null;
  let best: VpicFacts | null = null;
  for (const year of modelYearsOf(vin)) {
    const facts = matchYear(tables, wmi, vin, year);
    if (facts?.model) return facts;
    best ??= facts;
  }
  return best;
}

function wmiOf(tables: VinTables, vin: string): WmiRow | undefined {
  const code = vin.slice(0, 3);
  return tables.wmis.get(vin[2] === "9" ? code + vin.slice(11, 14) : code);
}

function matchYear(tables: VinTables, wmi: WmiRow, vin: string, year: number): VpicFacts | null {
  values.fill(-1);
  weights.fill(-1);
  for (let i = 0; i < places.length; i += 1) places[i] = placeValue(vin.charCodeAt(PATTERN_PLACES[i]!));
  const { schemas } = wmi;
  for (let i = 0; i < schemas.length; i += 3) {
    if (schemas[i + 1]! <= year && year <= schemas[i + 2]!) matchSchema(tables, schemas[i]!);
  }
  return factsFrom(tables, wmi, year);
}

function matchSchema(tables: VinTables, schema: number): void {
  const { groupKeys, groupBundles, keyWeights, schemaStarts } = tables;
  const end = schemaStarts[schema + 1]!;
  for (let group = schemaStarts[schema]!; group < end; group += 1) {
    const key = groupKeys[group]!;
    if (fits(tables, key)) take(tables, groupBundles[group]!, keyWeights[key]!);
  }
}

function fits({ keys, symbols }: VinTables, key: number): boolean {
  const from = key * 13;
  for (let i = 0; i < 13; i += 1) {
    const symbol = keys[from + i]!;
    if (symbol !== 0 && symbols[symbol * ALPHABET_SIZE + places[i]!] === 0) return false;
  }
  return true;
}

function take(tables: VinTables, bundle: number, weight: number): void {
  const { bundleStarts, bundleElements, bundleValues } = tables;
  const end = bundleStarts[bundle + 1]!;
  for (let at = bundleStarts[bundle]!; at < end; at += 1) {
    const element = bundleElements[at]!;
    if (weight < weights[element]!) continue;
    weights[element] = weight;
    values[element] = bundleValues[at]!;
  }
}

function factsFrom(tables: VinTables, wmi: WmiRow, year: number): VpicFacts | null {
  const model = values[MODEL]!;
  const make = model >= 0 ? tables.strings[tables.modelMakes[model]!] : onlyMake(wmi);
  if (!make) return null;
  const facts: VpicFacts = {
    year,
    make,
    vehicleType: wmi.type,
    manufacturer: wmi.manufacturer,
    wmiCountry: wmi.country,
  };
  addEngineFacts(tables);
  for (let i = 0; i < values.length; i += 1) {
    const value = i === MODEL && model >= 0 ? tables.modelNames[model]! : values[i]!;
    if (value >= 0) facts[ELEMENTS[i]!.code] = tables.strings[value]!;
  }
  return facts;
}

/** What is known of a named engine fills what the patterns left open, if it contradicts none of them. */
function addEngineFacts(tables: VinTables): void {
  const name = values[ENGINE_MODEL]!;
  const facts = name >= 0 ? (tables.engines.get(tables.strings[name]!) ?? []) : [];
  for (let i = 0; i < facts.length; i += 2) {
    const known = values[facts[i]!]!;
    if (known >= 0 && known !== facts[i + 1]) return;
  }
  for (let i = 0; i < facts.length; i += 2) values[facts[i]!] = facts[i + 1]!;
}

function onlyMake(wmi: WmiRow): string | undefined {
  return wmi.makes.length === 1 ? wmi.makes[0] : undefined;
}

function placeValue(charCode: number): number {
  return charCode <= 57 ? charCode - 48 : charCode - 55;
}
