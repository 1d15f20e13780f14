import type { CarView, LedgerEntry } from "./car-view";
import { type ListingStatus, resoStatus } from "./process";
import { carPath } from "./rules";
import type { ChainEntry } from "./verify-chain";

type Listed = {
  mlsNumber: string;
  vin: string;
  status: ListingStatus;
  priceCents: number;
  condition: string;
  year: number;
  make: string;
  model: string;
  trim: string;
  body: string;
  fuel: string;
  drive: string | null;
  mileage: number | null;
  exteriorColor: string;
  days: number;
  dealer: { slug: string; name: string; city: string; state: string };
};

/** A car as programs read it: RESO's status name, cents, miles, whole days on market. */
export function apiListing(car: Listed, origin: string) {
  const { slug, name, city, state } = car.dealer;
  return {
    mlsNumber: car.mlsNumber,
    vin: car.vin,
    url: `${origin}${carPath(car)}`,
    status: resoStatus(car.status),
    priceCents: car.priceCents,
    condition: car.condition,
    year: car.year,
    make: car.make,
    model: car.model,
    trim: car.trim,
    body: car.body,
    fuel: car.fuel,
    drive: car.drive,
    mileage: car.mileage,
    exteriorColor: car.exteriorColor,
    daysOnMarket: car.days,
    dealer: { slug, name, city, state },
  };
}

/** As `apiListing`, with all that stands on the car's page. */
export function apiCar(car: CarView, origin: string) {
  return {
    ...apiListing(car, origin),
    cumulativeDaysOnMarket: car.cumulativeDays,
    transmission: car.transmission,
    interiorColor: car.interiorColor,
    engine: car.engine,
    cylinders: car.cylinders,
    horsepower: car.horsepower,
    doors: car.doors,
    seats: car.seats,
    cleanTitle: car.cleanTitle,
    titleNote: car.titleNote,
    stockNumber: car.stockNumber,
    remarks: car.remarks,
    options: car.options,
    priceLines: car.lines,
    cooperationFeeCents: car.cooperationFeeCents,
    onMarketAt: car.onMarketAt?.toISOString() ?? null,
    lastVerifiedAt: car.lastVerifiedAt.toISOString(),
    history: car.history.map(({ changeType, at }) => ({ changeType, at: at.toISOString() })),
    ledgerUrl: `${origin}/api/v1/listings/${car.mlsNumber}/ledger`,
  };
}

/** A chain as it is published and checked: dates in ISO 8601 with milliseconds, UTC. */
export function chainOf(entries: readonly LedgerEntry[]): ChainEntry[] {
  return entries.map(({ seq, priceCents, at, reason, prevHash, hash }) => ({
    seq,
    priceCents,
    at: at.toISOString(),
    reason,
    prevHash,
    hash,
  }));
}
