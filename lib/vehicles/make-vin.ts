import "server-only";
import { decodeVin } from "./decode-vin";
import type { BodyType, FuelType } from "./schema";
import { checkDigitOf, yearCodeOf } from "./vin";
import {
  charactersAt,
  findPatternSources,
  haveMeeting,
  meetPlaces,
  placesFrom,
  type PatternSource,
  type Places,
} from "./vin-patterns";
import { PATTERN_PLACES, type ElementCode } from "./vin-table-format";

/** What the VIN is to say; body and fuel only when they are named. */
export type WantedCar = { make: string; model: string; body?: BodyType; fuel?: FuelType };

/** Gives numbers from 0 up to, not including, 1. */
export type Rng = () => number;

type Template = { wmi: string; places: Places };

const TEMPLATES = 6;
const TRIES = 160;
const FILLS = 40;
const LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
const DIGITS = "0123456789";
const SEVENTH = 3;
const YEAR = 5;
const PLANT = 6;

/** After the model: the facts a car is given one pattern for, in this order, where one fits. */
const FACTS: ElementCode[] = [
  "bodyClass",
  "fuel",
  "displacementL",
  "cylinders",
  "trim",
  "doors",
  "plantCity",
];

const templatesOf = new Map<string, Template[]>();

/**
 * Composes a VIN that `decodeVin` reads back as the wanted make, model and year, and as the body and fuel
 * where they are named (a gasoline car may turn out flex-fuel). It is made of a real maker code and real
 * vPIC patterns, with the right year code and check digit and a random serial number. The same sequence of
 * `rng` gives the same VIN.
 * Throws RangeError when vPIC knows no such car in that year: `vinCatalogue` lists what can be asked. For
 * light vehicles of model years 2010 to 2039, where a letter stands in position 7 (49 CFR 565.15).
 */
export function composeVin(wanted: WantedCar, year: number, rng: Rng): string {
  const templates = findTemplates(wanted, year);
  for (let attempt = 0; templates.length > 0 && attempt < FILLS; attempt += 1) {
    const vin = fillTemplate(pick(templates, rng), rng);
    if (says(vin, wanted, year)) return vin;
  }
  throw new RangeError(`No VIN can be composed for a ${year} ${wanted.make} ${wanted.model}`);
}

/** Found once for a car and year, by a sequence of its own, so that no caller's `rng` is spent on it. */
function findTemplates(wanted: WantedCar, year: number): Template[] {
  const name = [wanted.make, wanted.model, wanted.body, wanted.fuel, year].join("|");
  let templates = templatesOf.get(name);
  if (!templates) {
    templates = searchTemplates(wanted, year, sequenceFrom(name));
    templatesOf.set(name, templates);
  }
  return templates;
}

function searchTemplates(wanted: WantedCar, year: number, rng: Rng): Template[] {
  const sources = findPatternSources(wanted.make, wanted.model, year);
  const open = openPlaces(year);
  const templates: Template[] = [];
  for (let attempt = 0; sources.length > 0 && attempt < TRIES && templates.length < TEMPLATES; attempt += 1) {
    const source = pick(sources, rng);
    const places = narrow(source, open, rng);
    const template = places && { wmi: source.wmi.code, places };
    if (template && says(fillTemplate(template, rng), wanted, year)) templates.push(template);
  }
  return templates;
}

/** Takes the model's pattern, then for each further fact one that fits beside those taken. */
function narrow(source: PatternSource, open: Places, rng: Rng): Places | null {
  const first = pick(source.models, rng).places;
  if (!haveMeeting(first, open)) return null;
  let places = meetPlaces(first, open);
  let groups = source.groups;
  for (const fact of FACTS) {
    groups = groups.filter((group) => haveMeeting(places, group.places));
    const fitting = groups.filter((group) => group.elements.has(fact));
    if (fitting.length > 0) places = meetPlaces(places, pick(fitting, rng).places);
  }
  return places;
}

function openPlaces(year: number): Places {
  const sets = PATTERN_PLACES.map((_, place) => (place <= PLANT ? LETTERS + DIGITS : DIGITS));
  sets[SEVENTH] = LETTERS;
  sets[YEAR] = yearCodeOf(year);
  return placesFrom(sets);
}

function fillTemplate({ wmi, places }: Template, rng: Rng): string {
  const characters = PATTERN_PLACES.map((_, place) => pick(charactersAt(places, place), rng));
  const attributes = wmi + characters.slice(0, 5).join("");
  const rest = characters.slice(5).join("");
  return attributes + checkDigitOf(`${attributes}0${rest}`) + rest;
}

function says(vin: string, wanted: WantedCar, year: number): boolean {
  const decoded = decodeVin(vin);
  if (decoded?.make !== wanted.make || decoded.model !== wanted.model || decoded.year !== year) return false;
  if (wanted.body && decoded.body !== wanted.body) return false;
  const fuel = wanted.fuel === "gasoline" && decoded.fuel === "flex" ? "gasoline" : decoded.fuel;
  return !wanted.fuel || fuel === wanted.fuel;
}

function pick<T>(things: readonly T[], rng: Rng): T {
  return things[Math.floor(rng() * things.length)]!;
}

/** A repeatable sequence for a name: FNV-1a for the seed, xorshift for the numbers. */
function sequenceFrom(name: string): Rng {
  let state = 0x811c9dc5;
  for (let i = 0; i < name.length; i += 1) state = Math.imul(state ^ name.charCodeAt(i), 0x01000193);
  state ||= 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
