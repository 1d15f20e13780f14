import { slugOf } from "@/lib/core/ids";
import { sumCents, type Cents } from "@/lib/core/money";
import type { ListingStatus } from "./process";
import type { PriceLineInput } from "./schema";

const onShelf: readonly ListingStatus[] = ["active", "active_under_contract", "coming_soon"];
const neverShown: readonly ListingStatus[] = ["incomplete", "delete"];
const priceFixed: readonly ListingStatus[] = [
  "active_under_contract",
  "pending",
  "closed",
  "canceled",
  "delete",
];
/** In these a VIN stands on the MLS and may not be listed a second time. */
export const liveStatuses: readonly ListingStatus[] = [
  "incomplete",
  "coming_soon",
  "active",
  "active_under_contract",
  "pending",
  "hold",
];
const DAY = 86_400_000;
const LONGEST_GAP_DAYS = 90;

/** True when search shows the listing: Active, Active Under Contract or Coming Soon. */
export function isOnShelf(status: ListingStatus): boolean {
  return onShelf.includes(status);
}

/** True when the listing has a page for everybody. A page stays when the car is held, sold or gone. */
export function canBeSeen(status: ListingStatus): boolean {
  return !neverShown.includes(status);
}

/** True when a buyer may reserve it now. */
export function canReserve(status: ListingStatus): boolean {
  return status === "active";
}

/** False while a buyer holds the car at its price, and after it is gone. */
export function canChangePrice(status: ListingStatus): boolean {
  return !priceFixed.includes(status);
}

/** True while the VIN stands on the MLS and may not be listed a second time. */
export function isLive(status: ListingStatus): boolean {
  return liveStatuses.includes(status);
}

/** "2022 Honda Civic EX"; what is not known is left out. */
export function carTitle(car: { year: number; make: string; model: string; trim?: string }): string {
  return [car.year, car.make, car.model, car.trim].filter(Boolean).join(" ");
}

/** The one address of a car: "/cars/2022-honda-civic-ex-UF-204881". */
export function carPath(car: {
  year: number;
  make: string;
  model: string;
  trim?: string;
  mlsNumber: string;
}): string {
  return `/cars/${[slugOf(carTitle(car)), car.mlsNumber].filter(Boolean).join("-")}`;
}

/** The MLS number at the end of a car's address, or null. */
export function mlsNumberIn(slug: string): string | null {
  return /(?:^|-)(UF-\d{1,12})$/i.exec(slug)?.[1]?.toUpperCase() ?? null;
}

/** Whole days in Active and Active Under Contract: those counted before, and those since `countingSince`. */
export function daysOnMarket(listing: { daysBase: number; countingSince: Date | null }, now: Date): number {
  const { daysBase, countingSince } = listing;
  return (
    daysBase + (countingSince ? Math.max(0, Math.floor((now.getTime() - countingSince.getTime()) / DAY)) : 0)
  );
}

export type TimeOnMarket = {
  onMarketAt: Date | null;
  offMarketAt: Date | null;
  days: number;
  isClosed: boolean;
};

/**
 * Cumulative days on market of a VIN: the newest listing's days and those of the listings before it, back to
 * the last sale or to a gap of more than 90 days. Canceling and listing again never resets it.
 * Source: "as defined by MLS business rules" (RESO CumulativeDaysOnMarket).
 */
export function cumulativeDays(newestFirst: readonly TimeOnMarket[]): number {
  const [newest, ...earlier] = newestFirst;
  let total = newest?.days ?? 0;
  let began = newest?.onMarketAt ?? null;
  for (const listing of earlier) {
    const gap = began && listing.offMarketAt ? began.getTime() - listing.offMarketAt.getTime() : 0;
    if (listing.isClosed || gap > LONGEST_GAP_DAYS * DAY) break;
    total += listing.days;
    began = listing.onMarketAt ?? began;
  }
  return total;
}

/**
 * What is inside a posted price when the dealer says no more: the vehicle and the document fee.
 * The price never grows by it. A fee that leaves nothing for the vehicle is not split out.
 */
export function defaultLines(priceCents: Cents, documentFeeCents: Cents): PriceLineInput[] {
  const vehicle: PriceLineInput = { kind: "vehicle", label: "Vehicle", amountCents: priceCents };
  if (documentFeeCents <= 0 || documentFeeCents >= priceCents) return [vehicle];
  return [
    { ...vehicle, amountCents: priceCents - documentFeeCents },
    { kind: "document_fee", label: "Document fee", amountCents: documentFeeCents },
  ];
}

/**
 * The lines of the entry before, with the whole change of price in the vehicle. Null when nothing is left for
 * it.
 */
export function movedLines(lines: readonly PriceLineInput[], priceCents: Cents): PriceLineInput[] | null {
  const others = lines.filter((line) => line.kind !== "vehicle");
  const amountCents = priceCents - sumCents(others.map((line) => line.amountCents));
  return amountCents > 0 ? [{ kind: "vehicle", label: "Vehicle", amountCents }, ...others] : null;
}

export function linesSumTo(lines: readonly PriceLineInput[], priceCents: Cents): boolean {
  return sumCents(lines.map((line) => line.amountCents)) === priceCents;
}
