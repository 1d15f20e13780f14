import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import { carTitle } from "@/lib/listings/rules";
import type { BuyersOrderFacts } from "./buyers-order";
import { retailerOf } from "./rules";

const house = { id: true, name: true, licenseState: true, licenseNumber: true } as const;

/** The facts of a buyer's order, from the frozen rows alone. */
export async function findBuyersOrder(tx: Tx, code: string): Promise<BuyersOrderFacts> {
  const { listing, buyer, salesperson, splits, ...order } = await tx.order.findUniqueOrThrow({
    where: { code },
    select: {
      code: true,
      priceCents: true,
      priceSeq: true,
      depositCents: true,
      structure: true,
      listingDealerId: true,
      sellingDealerId: true,
      buyer: { select: { name: true } },
      salesperson: { select: { name: true } },
      listingDealer: { select: house },
      sellingDealer: { select: house },
      splits: {
        orderBy: { position: "asc" },
        select: { label: true, amountCents: true, dealer: { select: { name: true } } },
      },
      listing: {
        select: {
          vin: true,
          mlsNumber: true,
          mileage: true,
          year: true,
          make: true,
          model: true,
          trim: true,
          lines: {
            orderBy: { position: "asc" },
            select: { seq: true, label: true, amountCents: true },
          },
        },
      },
    },
  });
  return {
    ...order,
    buyer: buyer.name,
    salesperson: salesperson.name,
    title: carTitle(listing),
    vin: listing.vin,
    mlsNumber: listing.mlsNumber,
    mileage: listing.mileage,
    lines: listing.lines.filter((line) => line.seq === order.priceSeq),
    split: splits.map(({ dealer, ...line }) => ({ ...line, dealer: dealer.name })),
    retailer: retailerOf(order) === order.sellingDealer.id ? order.sellingDealer : order.listingDealer,
  };
}
