import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { asActor } from "@/lib/db/as-actor";
import { carPath, carTitle } from "@/lib/listings/rules";
import type { Actor } from "@/lib/people/actor";
import type { ColorFamily } from "@/lib/vehicles/schema";
import type { OrderView } from "./order-view";
import { retailerOf } from "./rules";

const house = {
  id: true,
  slug: true,
  name: true,
  street: true,
  city: true,
  state: true,
  phone: true,
  licenseState: true,
  licenseNumber: true,
} as const;

const orderSelect = {
  id: true,
  code: true,
  state: true,
  structure: true,
  priceCents: true,
  priceSeq: true,
  cooperationFeeCents: true,
  depositCents: true,
  reservedAt: true,
  holdExpiresAt: true,
  stateChangedAt: true,
  promisedOn: true,
  buyer: { select: { id: true, name: true } },
  salesperson: { select: { id: true, name: true, profile: { select: { handle: true, headline: true } } } },
  listingDealer: { select: house },
  sellingDealer: { select: house },
  listing: {
    select: {
      mlsNumber: true,
      vin: true,
      year: true,
      make: true,
      model: true,
      trim: true,
      mileage: true,
      exteriorColor: true,
      color: true,
      body: true,
      photoUrls: true,
      lines: { orderBy: { position: "asc" }, select: { seq: true, label: true, amountCents: true } },
    },
  },
  splits: {
    orderBy: { position: "asc" },
    select: { label: true, amountCents: true, dealer: { select: { id: true, name: true } } },
  },
  history: {
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { fromState: true, toState: true, note: true, at: true, actorId: true },
  },
  payments: {
    orderBy: { createdAt: "asc" },
    select: { id: true, state: true, amountCents: true, createdAt: true, paidAt: true },
  },
} satisfies Prisma.OrderSelect;

/** An order by its code, for its parties and the stewards; null for anybody else. */
export function findOrder(actor: Actor, code: string): Promise<OrderView | null> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const found = await tx.order.findUnique({ where: { code }, select: orderSelect });
    if (!found) return null;
    const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`;
    const { id: orderId, listing, salesperson, buyer, splits, history, payments, ...order } = found;
    const listingDealer = toHouse(found.listingDealer);
    const sellingDealer = toHouse(found.sellingDealer);
    const houses = {
      structure: order.structure,
      listingDealerId: listingDealer.dealerId,
      sellingDealerId: sellingDealer.dealerId,
    };
    const { lines, year: _year, make: _make, trim: _trim, ...car } = listing;
    return {
      ...order,
      orderId,
      isHoldOver: order.holdExpiresAt <= clock!.now,
      buyer: { personId: buyer.id, name: buyer.name },
      salesperson: {
        personId: salesperson.id,
        name: salesperson.name,
        handle: salesperson.profile?.handle ?? null,
        headline: salesperson.profile?.headline ?? "",
      },
      listingDealer,
      sellingDealer,
      retailer: retailerOf(houses) === sellingDealer.dealerId ? sellingDealer : listingDealer,
      car: { ...car, color: car.color as ColorFamily, title: carTitle(listing), path: carPath(listing) },
      lines: lines.filter((line) => line.seq === order.priceSeq).map(({ seq: _seq, ...line }) => line),
      split: splits.map(({ dealer, ...line }) => ({ ...line, dealerId: dealer.id, dealer: dealer.name })),
      history: history.map(({ fromState, toState, ...step }) => ({ ...step, from: fromState, to: toState })),
      payments: payments.map(({ id, ...payment }) => ({ ...payment, paymentId: id })),
    };
  });
}

function toHouse<House extends { id: string }>({
  id,
  ...rest
}: House): Omit<House, "id"> & { dealerId: string } {
  return { ...rest, dealerId: id };
}
