import "server-only";
import { nameVehicle } from "./name-vehicle";
import { ALPHABET, ELEMENTS, PATTERN_PLACES, type ElementCode, type WmiRow } from "./vin-table-format";
import { loadVinTables, type VinTables } from "./vin-tables";

/** The characters that may stand in each of the thirteen places: two words of 18 bits a place. */
export type Places = Int32Array;

export type PatternGroup = {
  places: Places;
  elements: ReadonlySet<ElementCode>;
  model: number | null;
};

/** One maker of the wanted model: all its patterns for a model year, and those that name the model. */
export type PatternSource = { wmi: WmiRow; groups: PatternGroup[]; models: PatternGroup[] };

const HALF = ALPHABET.length / 2;
const MODEL = ELEMENTS.findIndex((element) => element.code === "model");

type SchemaUse = { wmi: WmiRow; from: number; to: number };
type NamedModel = { number: number; make: string; name: string };
type Index = {
  models: NamedModel[];
  schemasOfModel: Map<number, Set<number>>;
  usesOfSchema: Map<number, SchemaUse[]>;
};

let index: Index | null = null;
const placesByKey = new Map<number, Places>();
const groupsByMaker = new Map<string, PatternGroup[]>();

/** Where vPIC says the model is made in that year, by makers of light vehicles; empty when nowhere. */
export function findPatternSources(make: string, model: string, year: number): PatternSource[] {
  const tables = loadVinTables();
  index ??= indexTables(tables);
  const wanted = modelNumbers(index.models, make, model);
  const makers = new Map<string, WmiRow>();
  for (const number of wanted) {
    for (const schema of index.schemasOfModel.get(number) ?? []) {
      for (const { wmi, from, to } of index.usesOfSchema.get(schema) ?? []) {
        if (from <= year && year <= to) makers.set(wmi.code, wmi);
      }
    }
  }
  return [...makers.values()].map((wmi) => sourceOf(tables, wmi, year, wanted));
}

/** True when in every place some character is allowed by both. */
export function haveMeeting(one: Places, other: Places): boolean {
  for (let i = 0; i < one.length; i += 2) {
    if ((one[i]! & other[i]!) === 0 && (one[i + 1]! & other[i + 1]!) === 0) return false;
  }
  return true;
}

/** The characters that both allow, place by place. */
export function meetPlaces(one: Places, other: Places): Places {
  return one.map((word, i) => word & other[i]!);
}

/** One string of allowed characters for each of the thirteen places. */
export function placesFrom(sets: string[]): Places {
  const places = new Int32Array(sets.length * 2);
  sets.forEach((set, place) => {
    for (const character of set) {
      const bit = ALPHABET.indexOf(character);
      places[place * 2 + (bit < HALF ? 0 : 1)]! |= 1 << (bit % HALF);
    }
  });
  return places;
}

export function charactersAt(places: Places, place: number): string[] {
  return [...ALPHABET].filter(
    (_, bit) => (places[place * 2 + (bit < HALF ? 0 : 1)]! & (1 << (bit % HALF))) !== 0,
  );
}

/** Models whose trade name is the wanted one, or begins it: "Silverado 1500" is vPIC's Silverado. */
function modelNumbers(models: NamedModel[], make: string, model: string): Set<number> {
  const named = models.filter((one) => one.make === make && `${model} `.startsWith(`${one.name} `));
  return new Set(named.map((one) => one.number));
}

function nameModels(tables: VinTables): NamedModel[] {
  return Array.from(tables.modelNames, (name, number) => {
    const named = nameVehicle({
      make: tables.strings[tables.modelMakes[number]!]!,
      model: tables.strings[name],
    });
    return { number, make: named.make, name: named.model ?? "" };
  });
}

function indexTables(tables: VinTables): Index {
  const schemasOfModel = new Map<number, Set<number>>();
  for (let schema = 0; schema + 1 < tables.schemaStarts.length; schema += 1) {
    for (let at = tables.schemaStarts[schema]!; at < tables.schemaStarts[schema + 1]!; at += 1) {
      const model = modelOf(tables, tables.groupBundles[at]!);
      if (model !== null) addTo(schemasOfModel, model, schema);
    }
  }
  const usesOfSchema = new Map<number, SchemaUse[]>();
  for (const wmi of tables.wmis.values()) {
    if (wmi.code.length !== 3 || /Bus|Incomplete/.test(wmi.type)) continue;
    for (let i = 0; i < wmi.schemas.length; i += 3) {
      const [schema, from, to] = wmi.schemas.slice(i, i + 3) as [number, number, number];
      usesOfSchema.set(schema, [...(usesOfSchema.get(schema) ?? []), { wmi, from, to }]);
    }
  }
  return { models: nameModels(tables), schemasOfModel, usesOfSchema };
}

/** Facts of a bundle are sorted by element, and the model is the first element. */
function modelOf(tables: VinTables, bundle: number): number | null {
  const at = tables.bundleStarts[bundle]!;
  return tables.bundleElements[at] === MODEL ? tables.bundleValues[at]! : null;
}

function addTo(sets: Map<number, Set<number>>, key: number, value: number): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

function sourceOf(tables: VinTables, wmi: WmiRow, year: number, wanted: Set<number>): PatternSource {
  const name = `${wmi.code} ${year}`;
  const groups = groupsByMaker.get(name) ?? groupsOf(tables, wmi, year);
  groupsByMaker.set(name, groups);
  return { wmi, groups, models: groups.filter((group) => group.model !== null && wanted.has(group.model)) };
}

function groupsOf(tables: VinTables, wmi: WmiRow, year: number): PatternGroup[] {
  const groups: PatternGroup[] = [];
  for (let i = 0; i < wmi.schemas.length; i += 3) {
    if (wmi.schemas[i + 1]! > year || year > wmi.schemas[i + 2]!) continue;
    const schema = wmi.schemas[i]!;
    for (let at = tables.schemaStarts[schema]!; at < tables.schemaStarts[schema + 1]!; at += 1) {
      groups.push(groupOf(tables, at));
    }
  }
  return groups;
}

function groupOf(tables: VinTables, at: number): PatternGroup {
  const bundle = tables.groupBundles[at]!;
  const elements = new Set<ElementCode>();
  for (let i = tables.bundleStarts[bundle]!; i < tables.bundleStarts[bundle + 1]!; i += 1) {
    elements.add(ELEMENTS[tables.bundleElements[i]!]!.code);
  }
  return { places: placesOfKey(tables, tables.groupKeys[at]!), elements, model: modelOf(tables, bundle) };
}

function placesOfKey({ keys, symbols }: VinTables, key: number): Places {
  const known = placesByKey.get(key);
  if (known) return known;
  const places = new Int32Array(PATTERN_PLACES.length * 2);
  for (let place = 0; place < PATTERN_PLACES.length; place += 1) {
    const symbol = keys[key * PATTERN_PLACES.length + place]! * ALPHABET.length;
    for (let bit = 0; bit < ALPHABET.length; bit += 1) {
      if (symbols[symbol + bit] === 1) places[place * 2 + (bit < HALF ? 0 : 1)]! |= 1 << (bit % HALF);
    }
  }
  placesByKey.set(key, places);
  return places;
}
