import "server-only";
import { MAX_PRICE_CENTS, parseCents, type Cents } from "@/lib/core/money";
import type { InventoryField } from "@/lib/feeds/inventory-headers";
import { splitList } from "@/lib/feeds/read-inventory-file";
import type { VehicleCondition } from "@/lib/vehicles/schema";
import { checkVin } from "@/lib/vehicles/vin";

/** A line of a dealer's file, read and checked by itself. Prices in cents, mileage in miles. */
export type InventoryRow = {
  vin: string;
  stock: string;
  condition: VehicleCondition;
  year: number | null;
  make: string;
  model: string;
  trim: string;
  drive: string;
  transmission: string;
  mileage: number | null;
  priceCents: Cents;
  exteriorColor: string;
  interiorColor: string;
  remarks: string;
  options: string[];
  photoUrls: string[];
};

export type RowReading = { ok: true; row: InventoryRow } | { ok: false; vin: string; reason: string };

type Columns = Partial<Record<InventoryField, number>>;

const MAX_MILEAGE = 2_000_000;
const MAX_OPTIONS = 200;
const MAX_PHOTOS = 60;
/** What dealers write for nothing; the last two are dashes whose UTF-8 was encoded once more on the way. */
const emptyWords = new Set(
  ["", "null", "n/a", "na", "none", "-", "–", "—", "unknown", "not specified", "â€“", "â€”"],
);

/**
 * Reads one line. The first thing wrong with it is the reason it is refused for, in words a dealer can act on.
 * `newest` is the newest model year that can be for sale.
 */
export function readInventoryRow(cells: readonly string[], columns: Columns, newest: number): RowReading {
  const cell = (field: InventoryField) => cleanCell(columns[field] === undefined ? "" : cells[columns[field]]);
  const typedVin = cell("vin").slice(0, 40);
  const refuse = (reason: string): RowReading => ({ ok: false, vin: typedVin, reason });

  const checked = checkVin(typedVin);
  if (!checked.ok) return refuse(checked.message);

  const year = readYear(cell("year"), newest);
  if (year === "wrong") return refuse(`"${cell("year").slice(0, 20)}" is not a model year.`);

  const condition = readCondition(cell("condition"), cell("isNew"), cell("certified"));
  const mileage = readMileage(cell("mileage"));
  if (mileage === "wrong") return refuse(`"${cell("mileage").slice(0, 20)}" is not an odometer reading in miles.`);
  if (mileage === null && condition !== "new") return refuse("A used car needs its odometer reading. This line has none.");

  const price = readPrice(cell("price"));
  if (typeof price === "string") return refuse(price);

  return {
    ok: true,
    row: {
      vin: checked.vin,
      stock: cell("stock").slice(0, 40),
      condition,
      year,
      make: cell("make").slice(0, 80),
      model: cell("model").slice(0, 120),
      trim: cell("trim").slice(0, 120),
      drive: cell("drive").slice(0, 60),
      transmission: cell("transmission").slice(0, 80),
      mileage,
      priceCents: price,
      exteriorColor: cell("exteriorColor").slice(0, 80),
      interiorColor: cell("interiorColor").slice(0, 80),
      remarks: cell("remarks").slice(0, 4000),
      options: splitList(cell("options")).map((option) => option.slice(0, 120)).slice(0, MAX_OPTIONS),
      photoUrls: splitList(cell("photos")).filter((url) => /^https?:\/\//.test(url)).slice(0, MAX_PHOTOS),
    },
  };
}

function cleanCell(cell: string | undefined): string {
  const text = (cell ?? "").normalize("NFC").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").trim();
  return emptyWords.has(text.toLowerCase()) ? "" : text;
}

function readYear(text: string, newest: number): number | null | "wrong" {
  if (text === "") return null;
  const year = /^\d{4}(?:\.0+)?$/.test(text) ? Math.trunc(Number(text)) : Number.NaN;
  return year >= 1981 && year <= newest ? year : "wrong";
}

function readCondition(condition: string, isNew: string, certified: string): VehicleCondition {
  if (/certified|cpo/i.test(condition) || /^(?:true|y|yes|1)$/i.test(certified)) return "cpo";
  if (/^(?:true|y|yes|1)$/i.test(isNew) || /^n(?:ew)?$/i.test(condition)) return "new";
  return "used";
}

function readMileage(text: string): number | null | "wrong" {
  if (text === "") return null;
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.0+)?\s*(?:mi|miles)?\.?$/i.exec(text);
  const miles = match ? Number(match[1]!.replaceAll(",", "")) : Number.NaN;
  return miles <= MAX_MILEAGE ? miles : "wrong";
}

function readPrice(text: string): Cents | string {
  if (text === "") return "This line has no price. Every car on the shelf has one.";
  const cents = parseCents(text);
  if (cents === null) return `"${text.slice(0, 20)}" is not a price in dollars and whole cents.`;
  if (cents <= 0) return "The price is zero or less. Every car on the shelf has a price.";
  if (cents > MAX_PRICE_CENTS) return "The price is above $2,000,000. Check for a missing decimal point.";
  return cents;
}
