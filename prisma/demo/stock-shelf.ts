import { differenceInDays, subHours } from "date-fns";
import { atTime } from "@/lib/db/as-actor";
import { db } from "@/lib/db/client";
import { importInventory } from "@/lib/flows/import-inventory";
import { changeStatus } from "@/lib/listings/change-status";
import { makeCar, type DemoCar } from "./cars";
import { daysAgo, inParallel } from "./calendar";
import { writeInventoryFile } from "./inventory-file";
import type { House } from "./open-houses";
import { between, seededRandom } from "./random";

/** Days before today on which each dealer sends a file, and how much of its usual stock is new in it. */
export const waves = [
  { days: 350, share: 0.12 },
  { days: 260, share: 0.12 },
  { days: 170, share: 0.16 },
  { days: 95, share: 0.22 },
  { days: 44, share: 0.42 },
  { days: 12, share: 0.28 },
  { days: 5, share: 0.09 },
  { days: 1, share: 0.05 },
] as const;

const PRICE_REVIEW = 0.22;
const LEAST_DAYS = 30;
const MOST_DAYS = 250;

const planned = new Map<string, DemoCar[][]>();

/** The cars that come in with each of a dealer's files. */
function plannedStock(house: House): DemoCar[][] {
  const known = planned.get(house.slug);
  if (known) return known;
  const random = seededRandom(`stock ${house.slug}`);
  let number = 0;
  const stock = waves.map(({ share }) =>
    Array.from({ length: Math.round(house.cars * share) }, () => makeCar(house, (number += 1), random)),
  );
  planned.set(house.slug, stock);
  return stock;
}

/**
 * Sends one wave's file of every dealer through the import that dealers use: what still stands there, some of it at a
 * new price, and what came in. Returns how many lines were refused.
 */
export async function stockShelf(now: Date, houses: House[], wave: number): Promise<number> {
  let refused = 0;
  for (const house of houses) {
    const random = seededRandom(`wave ${wave} ${house.slug}`);
    const cars = reviewed(plannedStock(house).slice(0, wave + 1), wave, house);
    await wholesale(now, house, wave);
    const gone = await goneFrom(house, cars.map((car) => car.vin));
    const bytes = writeInventoryFile(house.number, cars.filter((car) => !gone.has(car.vin)));
    const upload = { fileName: `inventory-${house.slug}.csv`, bytes, dryRun: false };
    const at = daysAgo(now, waves[wave]!.days, random);
    const report = await atTime(at, () => importInventory(house.owner, house.slug, upload));
    refused += report.refused.length;
  }
  return refused;
}

// The price a car has by now: each file after its first may bring it down a little, the same way every time.
function reviewed(arrivals: DemoCar[][], wave: number, house: House): DemoCar[] {
  return arrivals.flatMap((cars, arrived) =>
    cars.map((car) => {
      const random = seededRandom(`review ${house.slug} ${car.vin}`);
      let priceCents = car.priceCents;
      for (let later = arrived + 1; later <= wave; later += 1) {
        if (random() < PRICE_REVIEW) priceCents = Math.round((priceCents * (0.965 + random() * 0.025)) / 5_000) * 5_000;
      }
      return { ...car, priceCents };
    }),
  );
}

/** What stood too long goes to auction before the next file is written. */
async function wholesale(now: Date, house: House, wave: number): Promise<void> {
  const at = subHours(daysAgo(now, waves[wave]!.days, seededRandom(`wave ${wave} ${house.slug}`)), 3);
  const standing = await db.listing.findMany({
    where: { dealer: { slug: house.slug }, status: "active" },
    select: { mlsNumber: true, vin: true, onMarketAt: true },
  });
  const tooLong = standing.filter(({ vin, onMarketAt }) => {
    const most = between(LEAST_DAYS, MOST_DAYS, seededRandom(`stay ${vin}`));
    return onMarketAt && differenceInDays(at, onMarketAt) > most;
  });
  await inParallel(tooLong, 6, async ({ mlsNumber }) => {
    await atTime(at, () => changeStatus(house.owner, house, { mlsNumber, to: "canceled", note: "Wholesaled at auction." }));
  });
}

async function goneFrom(house: House, vins: string[]): Promise<Set<string>> {
  const rows = await db.listing.findMany({
    where: { vin: { in: vins }, dealer: { slug: house.slug }, status: { notIn: ["active", "hold", "coming_soon"] } },
    select: { vin: true },
  });
  return new Set(rows.map((row) => row.vin));
}
