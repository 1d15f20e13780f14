type NamedFacts = { make: string; model?: string; series?: string; trim?: string };

export type TradeNames = { make: string; model: string | null; trim: string | null; series: string | null };

/** vPIC's model names that the trade writes another way. */
const MODEL_NAMES: Record<string, string> = {
  "Alfa Romeo Giulia (952)": "Giulia",
  "Chevrolet Astro Van": "Astro",
  "Chevrolet S-10 Pickup": "S-10",
  "Chrysler Town and Country": "Town & Country",
  "Dodge Caravan/Grand Caravan": "Grand Caravan",
  "Ford C-Max": "C-MAX",
  "Ford Ecosport": "EcoSport",
  "GMC Jimmy Utility": "Jimmy",
  "Jeep Wrangler JK": "Wrangler",
  "Kia Forte Koup": "Forte Koup",
  "Land Rover New Range Rover": "Range Rover",
  "Maserati Grancabrio": "GranCabrio",
  "Maserati Granturismo": "GranTurismo",
  "Mazda MX-5": "MX-5 Miata",
  "Mercedes-Benz ML-Class": "M-Class",
  "Nissan Ariya Hatchback": "Ariya",
  "Nissan Ariya MPV": "Ariya",
  "Nissan Kicks MPV": "Kicks",
  "Nissan Nissan Z": "Z",
  "Polestar PS1": "Polestar 1",
  "Polestar PS2": "Polestar 2",
  "Pontiac Grand AM": "Grand Am",
  "Ram Promaster City": "ProMaster City",
  "Subaru XV CrossTrek": "XV Crosstrek",
  "Toyota COROLLA iM": "Corolla iM",
  "Toyota Corolla Matrix": "Matrix",
  "Toyota Prius Prime (PHEV)": "Prius Prime",
  "Toyota RAV4 Prime (PHEV)": "RAV4 Prime",
  "Volvo EX30 CC": "EX30 Cross Country",
  "Volvo V60CC": "V60 Cross Country",
  "Volvo V90CC": "V90 Cross Country",
};

/** Trucks and vans whose load series belongs to the name: a Silverado is sold as a Silverado 1500. */
const WITH_LOAD_SERIES = /^(Silverado|Sierra|Express|Savana|Ram|Ram Van|Ram Wagon)$/;

/**
 * Make, model and trim as the trade writes them, from vPIC's own words. The trim is null where vPIC lists
 * several for one VIN; the series is vPIC's own, often a chassis code.
 */
export function nameVehicle(facts: NamedFacts): TradeNames {
  const series = tidy(facts.series);
  if (facts.make === "Toyota" && facts.model?.startsWith("Scion ")) {
    return { make: "Scion", model: facts.model.slice(6), trim: tidyTrim(facts), series };
  }
  const model = facts.model ? nameModel(facts, facts.model) : null;
  return { make: facts.make, model, trim: tidyTrim(facts), series };
}

function nameModel({ make, series, trim }: NamedFacts, model: string): string {
  const known = MODEL_NAMES[`${make} ${model}`];
  if (known) return known;
  const load = /\b([1-5]500)(?:\s?HD)?\b/.exec(series ?? "")?.[1] ?? /\b([1-5]500)\b/.exec(trim ?? "")?.[1];
  if (load && WITH_LOAD_SERIES.test(model)) return `${model} ${load}`;
  if (load && /^(Silverado|Sierra) /.test(model)) return nameHeavyTruck(model, load);
  if (make === "Mercedes-Benz") return model.replace(/^([A-Z]{2,3})-Class\b/, "$1");
  if (make === "BMW") return model.replace(/,? ?(Alpina )?B[67]$/, "") || model;
  return model;
}

function nameHeavyTruck(model: string, load: string): string {
  const [name, kind] = model.split(" ") as [string, string];
  return kind === "HD" ? `${name} ${load}HD` : `${name} ${load} ${kind}`;
}

/** A list of trims that the VIN cannot choose from is no trim. */
function tidyTrim({ make, trim }: NamedFacts): string | null {
  const plain = tidy(trim)?.replace(/\+.*$/, "").replace(/\s*\([^)]*\)/g, "").replace(/;.*$/, "").trim();
  const one = inTradeCase(firstOfAlternatives(plain ?? ""));
  if (one === "" || one.length > 40 || /^(n\/a|none|unknown|no trim|not identified)$/i.test(one)) return null;
  if (make === "Mercedes-Benz") return tidyMercedes(one);
  return one === "EXL" ? "EX-L" : one;
}

/** "EX-L/EX-L Navi" is at least an EX-L; "S/SV" is one of two, and which is not known. */
function firstOfAlternatives(text: string): string {
  const parts = text.split(/\s*(?:\/|,|\bor\b)\s*/);
  const first = parts[0]!;
  return parts.every((part) => part.startsWith(first)) ? first.trim() : "";
}

/** "TOURING" is shouted; "EX-L", "SR5" and "TRD" are names. */
function inTradeCase(trim: string): string {
  return trim.replace(/\b[A-Z]{5,}\b/g, (word) => word[0] + word.slice(1).toLowerCase());
}

/** "GLE350-4M" is written "GLE 350 4MATIC", "AMG C43" is "AMG C 43". */
function tidyMercedes(trim: string): string {
  return trim
    .replace(/[ -]?4-?M(ATIC)?\b/i, " 4MATIC")
    .replace(/\b([A-Z]{1,3})(\d{2,3})(?=[ a-z]|$)/g, "$1 $2")
    .replace(/(\d{3}) ?([deh])\b/, "$1 $2");
}

function tidy(text: string | undefined): string | null {
  const clean = text?.replace(/\s+/g, " ").trim();
  return clean ? clean : null;
}
