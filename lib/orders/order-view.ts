import type { Cents } from "@/lib/core/money";
import type { BodyType, ColorFamily } from "@/lib/vehicles/schema";
import type { PaymentState } from "./find-payment";
import type { OrderState } from "./process";
import type { Structure } from "./rules";

export type OrderHouse = {
  dealerId: string;
  slug: string;
  name: string;
  street: string;
  city: string;
  state: string;
  phone: string;
  licenseState: string;
  licenseNumber: string;
};

/** An order as its parties read it. What the buyer, the salesperson and the houses may see is the same. */
export type OrderView = {
  orderId: string;
  code: string;
  state: OrderState;
  structure: Structure;
  priceCents: Cents;
  priceSeq: number;
  cooperationFeeCents: Cents;
  depositCents: Cents;
  reservedAt: Date;
  holdExpiresAt: Date;
  isHoldOver: boolean;
  stateChangedAt: Date;
  promisedOn: Date | null;
  buyer: { personId: string; name: string };
  salesperson: { personId: string; name: string; handle: string | null; headline: string };
  listingDealer: OrderHouse;
  sellingDealer: OrderHouse;
  retailer: OrderHouse;
  car: {
    mlsNumber: string;
    vin: string;
    title: string;
    model: string;
    path: string;
    mileage: number | null;
    exteriorColor: string;
    color: ColorFamily;
    body: BodyType;
    photoUrls: string[];
  };
  lines: { label: string; amountCents: Cents }[];
  split: { dealerId: string; dealer: string; label: string; amountCents: Cents }[];
  history: { from: OrderState | null; to: OrderState; note: string; at: Date; actorId: string | null }[];
  payments: {
    paymentId: string;
    state: PaymentState;
    amountCents: Cents;
    createdAt: Date;
    paidAt: Date | null;
  }[];
};

/** One line of a list of orders. */
export type OrderRow = {
  orderId: string;
  code: string;
  state: OrderState;
  structure: Structure;
  priceCents: Cents;
  depositCents: Cents;
  reservedAt: Date;
  stateChangedAt: Date;
  holdExpiresAt: Date;
  promisedOn: Date | null;
  buyer: string;
  salesperson: string;
  listingDealerId: string;
  sellingDealerId: string;
  lister: string;
  seller: string;
  car: { mlsNumber: string; title: string; model: string; body: BodyType; color: ColorFamily };
  /** What each house nets, by its id. */
  net: Record<string, Cents>;
  deposit: "none" | "paid" | "refund_due" | "refunded";
};

/** A page of a list; `next` is the key of the page after it. */
export type OrderPage = { orders: OrderRow[]; next: string | null };
