import type { Cents } from "@/lib/core/money";
import { decodeVin } from "@/lib/vehicles/decode-vin";
import { composeVin, type Rng } from "@/lib/vehicles/make-vin";
import type { VehicleCondition } from "@/lib/vehicles/schema";
import { type CatalogueEntry, vinCatalogue } from "@/lib/vehicles/vin-catalogue";
import type { DemoDealer } from "./dealers";
import { between, pick, pickWeighted } from "./random";

/** A car a demo dealer takes into stock, before any file is written. Price in cents, mileage in miles. */
export type DemoCar = {
  vin: string;
  entry: CatalogueEntry;
  year: number;
  condition: VehicleCondition;
  mileage: number | null;
  priceCents: Cents;
  exteriorColor: string;
  interiorColor: string;
  stock: string;
  remarks: string;
  options: string[];
};

const NEWEST_YEAR = 2026;
const exteriorColors = [
  "Lunar Silver", "Celestial Silver", "Pearl White", "Oxford White", "Summit White", "Shadow Black", "Crystal Black",
  "Granite Gray", "Machine Gray", "Modern Steel", "Soul Red", "Ruby Red", "Atlas Blue", "Velocity Blue",
  "Autumn Green", "Army Green", "Desert Sand", "Sunset Orange", "Burnished Copper", "Cypress",
];
const interiorColors = ["Black", "Gray", "Ivory", "Beige", "Saddle", "Black cloth", "Gray cloth", "Black leather"];
const options = [
  "Backup camera", "Heated front seats", "Apple CarPlay", "Android Auto", "Blind spot warning", "Lane keeping",
  "Adaptive cruise control", "Sunroof", "Roof rails", "Tow hitch", "Power liftgate", "Keyless start",
  "All-weather mats", "Third row seats", "Bed liner", "Navigation", "Remote start", "Heated steering wheel",
];
const histories = [
  "One owner, serviced here since new.", "Two owners, both local.", "Off lease, inspected in October.",
  "Traded in by a family who needed a third row.", "Bought from its first owner, with the service file.",
  "A former loan car, driven by our own clients.", "From an estate; garage kept.", "Three owners; the file begins in 2021.",
];
const faults = [
  "A scratch on the rear bumper, four inches.", "One key.", "Front tires at 5/32, rear at 7/32.",
  "A chip in the windshield, filled.", "Curb rash on two wheels.", "The driver's seat bolster is worn.",
  "No fault found on the lift.", "New brakes all round in September.", "A small dent in the left rear door.",
];

/** One car that this dealer might have taken in. The same `random` sequence gives the same car. */
export function makeCar(dealer: DemoDealer, number: number, random: Rng): DemoCar {
  const entry = pickEntry(dealer, random);
  const isNew = dealer.franchises.includes(entry.make) && entry.years.includes(NEWEST_YEAR - 1) && random() < 0.35;
  const year = isNew ? Math.max(...entry.years) : pickYear(entry, random);
  const age = Math.max(0, NEWEST_YEAR - year + random());
  const mileage = isNew ? null : Math.max(900, Math.round(age * between(8_200, 13_800, random) + between(0, 4_000, random)));
  const isCertified = !isNew && dealer.franchises.includes(entry.make) && age < 5 && random() < 0.4;
  return {
    vin: privateCar(entry, year, random),
    entry,
    year,
    condition: isNew ? "new" : isCertified ? "cpo" : "used",
    mileage,
    priceCents: priceOf(entry, isNew ? 0 : age, mileage ?? 0, isCertified, random),
    exteriorColor: pick(exteriorColors, random),
    interiorColor: pick(interiorColors, random),
    stock: `${dealer.name[0]}${String(year).slice(2)}-${String(number).padStart(4, "0")}`,
    remarks: isNew ? "New, with the federal window sticker on it." : `${pick(histories, random)} ${pick(faults, random)}`,
    options: options.filter((option) => fits(option, entry) && random() < 0.3),
  };
}

// Of a line's VINs, one that is no police car, taxi or export; some years of a line have no other.
function privateCar(entry: CatalogueEntry, year: number, random: Rng, tries = 12): string {
  const { make, model, body, fuel } = entry;
  const vin = composeVin({ make, model, body, fuel }, year, random);
  const isFleet = /police|taxi|ssv|special|america|level|grade|others/i.test(decodeVin(vin)?.trim ?? "");
  return isFleet && tries > 1 ? privateCar(entry, year, random, tries - 1) : vin;
}

function fits(option: string, entry: CatalogueEntry): boolean {
  const only: Record<string, readonly string[]> = {
    "Bed liner": ["pickup"],
    "Third row seats": ["minivan", "suv"],
    "Power liftgate": ["crossover", "suv", "minivan", "wagon"],
    "Roof rails": ["crossover", "suv", "minivan", "wagon"],
    "Tow hitch": ["crossover", "suv", "minivan", "pickup", "van"],
  };
  return only[option]?.includes(entry.body) ?? true;
}

function pickEntry(dealer: DemoDealer, random: Rng): CatalogueEntry {
  const fits = vinCatalogue().filter((entry) => {
    if (dealer.slug === "bayfront-electric") return entry.fuel === "electric" || entry.fuel === "plug_in_hybrid";
    if (/truck/i.test(dealer.name)) return ["pickup", "suv", "van"].includes(entry.body);
    return true;
  });
  const own = fits.filter((entry) => dealer.franchises.includes(entry.make));
  const pool = own.length > 0 && random() < 0.7 ? own : fits;
  return pickWeighted(pool, (entry) => entry.share, random);
}

function pickYear(entry: CatalogueEntry, random: Rng): number {
  const used = entry.years.filter((year) => year < NEWEST_YEAR);
  return pickWeighted(used, (year) => 1 / (1 + Math.abs(NEWEST_YEAR - 4 - year)), random);
}

// About 12 % of value goes in the first year and 7 % of the rest each year after; miles beyond
// 11,000 a year cost about 5 cents each.
function priceOf(entry: CatalogueEntry, age: number, mileage: number, isCertified: boolean, random: Rng): Cents {
  const dollars = entry.newPriceCents / 100;
  const kept = age === 0 ? 1 : 0.88 * 0.93 ** Math.max(0, age - 1);
  const milesOver = mileage - age * 11_000;
  const value = dollars * kept * (0.96 + random() * 0.09) - milesOver * 0.05 + (isCertified ? 900 : 0);
  const rounded = Math.max(3_500, Math.round(value / 100) * 100);
  return (rounded - pick([0, 5, 10, 20, 25, 50], random)) * 100;
}
