import type { Cents } from "@/lib/core/money";
import type {
  BodyType,
  ColorFamily,
  DriveType,
  FuelType,
  Transmission,
  VehicleCondition,
} from "@/lib/vehicles/schema";
import type { ListingStatus } from "./process";
import type { PriceLineInput } from "./schema";

export type LedgerEntry = {
  seq: number;
  priceCents: Cents;
  at: Date;
  reason: string;
  prevHash: string;
  hash: string;
};

export type CarView = {
  listingId: string;
  mlsNumber: string;
  vin: string;
  status: ListingStatus;
  statusChangedAt: Date;
  heldUntil: Date | null;
  lastVerifiedAt: Date;
  onMarketAt: Date | null;
  condition: VehicleCondition;
  mileage: number | null;
  stockNumber: string;
  exteriorColor: string;
  color: ColorFamily;
  interiorColor: string;
  cleanTitle: boolean;
  titleNote: string;
  remarks: string;
  options: string[];
  photoUrls: string[];
  year: number;
  make: string;
  model: string;
  trim: string;
  body: BodyType;
  fuel: FuelType;
  drive: DriveType | null;
  transmission: Transmission | null;
  doors: number | null;
  seats: number | null;
  cylinders: number | null;
  horsepower: number | null;
  engine: string;
  plant: string;
  priceCents: Cents;
  priceSeq: number;
  cooperationFeeCents: Cents;
  days: number;
  cumulativeDays: number;
  lines: PriceLineInput[];
  prices: LedgerEntry[];
  history: { changeType: string; at: Date }[];
  dealer: {
    dealerId: string;
    slug: string;
    name: string;
    street: string;
    city: string;
    state: string;
    zip: string;
    phone: string;
    email: string;
    timeZone: string;
    licenseNumber: string;
    licenseState: string;
  };
};

export const entrySelect = {
  seq: true,
  priceCents: true,
  at: true,
  reason: true,
  prevHash: true,
  hash: true,
} as const;

export const carSelect = {
  id: true,
  mlsNumber: true,
  vin: true,
  status: true,
  statusChangedAt: true,
  heldUntil: true,
  lastVerifiedAt: true,
  onMarketAt: true,
  condition: true,
  mileage: true,
  stockNumber: true,
  exteriorColor: true,
  color: true,
  interiorColor: true,
  cleanTitle: true,
  titleNote: true,
  remarks: true,
  options: true,
  photoUrls: true,
  year: true,
  make: true,
  model: true,
  trim: true,
  body: true,
  fuel: true,
  drive: true,
  transmission: true,
  priceCents: true,
  priceSeq: true,
  daysBase: true,
  countingSince: true,
  vehicle: {
    select: { doors: true, seats: true, cylinders: true, horsepower: true, engine: true, decoded: true },
  },
  lines: { orderBy: { position: "asc" }, select: { seq: true, kind: true, label: true, amountCents: true } },
  prices: { orderBy: { seq: "asc" }, select: entrySelect },
  history: {
    where: { changeType: { not: "Price Change" } },
    orderBy: { at: "asc" },
    select: { changeType: true, at: true },
  },
  dealer: {
    select: {
      id: true,
      slug: true,
      name: true,
      street: true,
      city: true,
      state: true,
      zip: true,
      phone: true,
      email: true,
      timeZone: true,
      licenseNumber: true,
      licenseState: true,
    },
  },
} as const;
