export type StatedFacts = {
  year?: number | string | null;
  make?: string | null;
  model?: string | null;
};

export type VinFacts = { year: number; make: string; model: string | null };

/** Other hands the same make is written in, and badges that shared one plate. */
const MAKE_ALIASES: Record<string, string[]> = {
  alfaromeo: ["alfa"],
  amgeneral: ["hummer"],
  bmw: ["alpina"],
  chevrolet: ["chevy", "chev", "geo"],
  dodge: ["ram"],
  fiat: ["abarth"],
  fisker: ["karma"],
  ford: ["shelby", "roush"],
  freightliner: ["dodge", "mercedesbenz", "mercedes", "sprinter"],
  genesis: ["hyundai"],
  gmc: ["hummer"],
  hyundai: ["genesis"],
  karma: ["fisker"],
  landrover: ["rangerover", "land", "rover"],
  mercedesbenz: ["mercedes", "benz", "maybach", "mercedesmaybach", "mercedesamg", "amg", "freightliner"],
  mini: ["minicooper"],
  polestar: ["volvo"],
  ram: ["dodge"],
  scion: ["toyota"],
  smart: ["mercedesbenz"],
  toyota: ["scion"],
  volkswagen: ["vw"],
  volvo: ["polestar"],
};

/**
 * What a feed's line says against its own VIN: one sentence for the year and one for the make, none when
 * they agree or when the line leaves them out. Spelling, case and badges that shared a plate (Ram and
 * Dodge, Scion and Toyota) are no contradiction. The model is not judged here: see `modelDifference`.
 */
export function contradictions(stated: StatedFacts, decoded: VinFacts): string[] {
  const faults: string[] = [];
  const year = statedYear(stated.year);
  if (year !== null && year !== decoded.year) {
    faults.push(`The file says ${year}, the VIN says ${decoded.year}.`);
  }
  if (stated.make && letters(stated.make) !== "" && !sameMake(stated, decoded)) {
    faults.push(`The file says ${stated.make.trim()}, the VIN says ${decoded.make}.`);
  }
  return faults;
}

/**
 * A sentence when the stated model is not the decoded one, null when they agree or one is missing. Dealers
 * write models in many hands, so this is worth a note and never a refusal; the decoded model is kept.
 */
export function modelDifference(stated: StatedFacts, decoded: VinFacts): string | null {
  if (!stated.model?.trim() || !decoded.model || sameModel(stated, decoded)) return null;
  return `The file says ${stated.model.trim()}, the VIN says ${decoded.model}.`;
}

export function sameMake(stated: StatedFacts, decoded: VinFacts): boolean {
  const make = letters(decoded.make);
  const said = letters(stated.make ?? "").replace(/(trucks?|tk|motors?|cars?)$/, "");
  if (said === make || (MAKE_ALIASES[make] ?? []).includes(said)) return true;
  return letters(`${stated.make}${stated.model ?? ""}`).startsWith(make);
}

/** True when both name the same line of cars: "GLE 350 Base" and "GLE", "3 Series" and "328i". */
export function sameModel(stated: StatedFacts, decoded: VinFacts): boolean {
  const said = letters(stated.model ?? "");
  const model = letters(decoded.model ?? "");
  if (said === "" || model === "") return false;
  return said.includes(model) || model.includes(said) || sameLine(stated.model!, decoded);
}

/** Lines that are named by family on one side and by engine or body on the other. */
function sameLine(stated: string, { make, model }: VinFacts): boolean {
  const said = stated.toLowerCase();
  const line = model!.toLowerCase();
  if (make === "BMW") return bmwSeries(said) !== null && bmwSeries(said) === bmwSeries(line);
  if (make === "Infiniti") return /^[a-z]+/.exec(said)?.[0] === /^[a-z]+/.exec(line)?.[0];
  if (make === "Mercedes-Benz") return mercedesClass(said) === mercedesClass(line);
  if (make === "MINI") return said.includes("cooper");
  return letters(said).includes(letters(line.split(/[ -]/)[0]!)) && line.split(/[ -]/)[0]!.length > 2;
}

function bmwSeries(text: string): string | null {
  const m = /\bm(\d)\d{0,2}[a-z]*\b/.exec(text);
  return m?.[1] ?? /(\d)[ -]series/.exec(text)?.[1] ?? /\b(\d)\d\d(?:[a-z ]|$)/.exec(text)?.[1] ?? null;
}

function mercedesClass(text: string): string {
  return /^(?:amg |designo )?([a-z]{1,3})/.exec(text)?.[1] ?? text;
}

function statedYear(year: StatedFacts["year"]): number | null {
  const number = typeof year === "string" && year.trim() === "" ? Number.NaN : Number(year ?? Number.NaN);
  return Number.isInteger(number) ? number : null;
}

function letters(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}
