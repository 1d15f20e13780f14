import type { FuelType } from "./schema";

type FuelFacts = {
  make: string;
  model: string | null;
  displacementL?: string;
  fuel?: string;
  secondFuel?: string;
  electrification?: string;
  series?: string;
  trim?: string;
  engineNote?: string;
  engineModel?: string;
};

const PLUG_IN_MODELS = new Set([
  "BMW i8",
  "Cadillac ELR",
  "Chevrolet Volt",
  "Chrysler Pacifica",
  "Fisker Karma",
  "Karma Revero",
  "Polestar Polestar 1",
  "Toyota Prius Prime",
  "Toyota RAV4 Prime",
]);

const PLUG_IN = new RegExp(
  "plug.?in|\\bPHE?V\\b|\\bPrime\\b|\\b4xe\\b|energi|recharge|\\bT8\\b|twin engine" +
    "|e-?hybrid|\\bTFSI ?e\\b|\\d{2} ?e\\b|TZEV",
  "i",
);
/** Makers that build plug-in hybrids and 48-volt mild ones, which the trade sells as gasoline cars. */
const MILD_OR_PLUG_IN = new Set(["Jaguar", "Land Rover", "Volvo"]);

/** With two litres these are the plug-in P400e; with three, mild hybrids. */
const LARGE_ROVERS = new Set(["Range Rover", "Range Rover Sport", "Defender"]);

const HYBRID = /hybrid|\bHEV\b|\bMHEV\b|e-?assist/i;

const FUEL_OF_NAME: [RegExp, FuelType][] = [
  [/hydrogen|fuel cell/i, "hydrogen"],
  [/flexible|ethanol|E85|methanol|M85/i, "flex"],
  [/natural gas/i, "cng"],
  [/diesel/i, "diesel"],
  [/electric/i, "electric"],
  [/gasoline/i, "gasoline"],
];

/**
 * What a vehicle runs on. vPIC names a first and a second fuel: electricity beside gasoline is a hybrid, and
 * a plug-in hybrid when the names say so. Where vPIC names none, an engine with a displacement burns gasoline
 * unless the names say otherwise, as in every listing of such VINs that we have seen. Null without an engine.
 */
export function readFuel(facts: FuelFacts): FuelType | null {
  const { fuel, secondFuel, electrification } = facts;
  if (!fuel && !electrification) return fuelOfEngine(facts);
  if (/hydrogen|fuel cell|FCEV/i.test(`${fuel} ${secondFuel} ${electrification}`)) return "hydrogen";
  if (/BEV/.test(electrification ?? "") || (isElectric(fuel) && !secondFuel)) return "electric";
  if (isElectric(fuel)) return "plug_in_hybrid";
  if (isElectric(secondFuel)) return hybridKind(facts);
  if (/PHEV/.test(electrification ?? "")) return "plug_in_hybrid";
  if (HYBRID.test(namesOf(facts).replace(/\/ ?hybrid|hybrid ?\//gi, ""))) return hybridKind(facts);
  return fuelOfNames(fuel, secondFuel);
}

function fuelOfEngine(facts: FuelFacts): FuelType | null {
  if (!facts.displacementL) return null;
  const names = namesOf(facts);
  if (/diesel|\bTDI\b|bluetec|\b\d{2,3} ?d\b/i.test(names)) return "diesel";
  return HYBRID.test(names) ? hybridKind(facts) : "gasoline";
}

function hybridKind(facts: FuelFacts): FuelType {
  if (isPlugIn(facts)) return "plug_in_hybrid";
  if (!MILD_OR_PLUG_IN.has(facts.make)) return "hybrid";
  const twoLitres = Number(facts.displacementL) === 2;
  return twoLitres && LARGE_ROVERS.has(facts.model ?? "") ? "plug_in_hybrid" : "gasoline";
}

function fuelOfNames(fuel = "", secondFuel = ""): FuelType {
  if (/gasoline/i.test(fuel) && secondFuel) return fuelOfName(secondFuel);
  return fuelOfName(fuel);
}

function fuelOfName(name: string): FuelType {
  return FUEL_OF_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? "other";
}

function isElectric(fuel: string | undefined): boolean {
  return fuel === "Electric";
}

function isPlugIn(facts: FuelFacts): boolean {
  return PLUG_IN_MODELS.has(`${facts.make} ${facts.model}`) || PLUG_IN.test(namesOf(facts));
}

function namesOf({ model, series, trim, engineNote, engineModel }: FuelFacts): string {
  return [model, series, trim, engineNote, engineModel].filter(Boolean).join(" ");
}
