import "server-only";
import { firstNameOf } from "@/lib/clients/rules";
import { asSystem, type Tx } from "@/lib/db/as-actor";
import { carTitle } from "@/lib/listings/rules";
import type { LetterFacts, Reader } from "./order-letters";
import { retailerOf } from "./rules";

export type Addressed = { email: string; facts: LetterFacts };

const house = { id: true, slug: true, name: true, email: true, timeZone: true };
const person = { name: true, email: true, timeZone: true };

/** To whom a letter about an order goes, and what it may say. Null when there is no such order. */
export function findLetterFacts(orderId: string, reader: Reader): Promise<Addressed | null> {
  return asSystem("order-letters", async (tx) => {
    const order = await findOrder(tx, orderId);
    if (!order) return null;
    const { listing, buyer, salesperson, listingDealer, sellingDealer, payments, history } = order;
    const retailer = retailerOf(order) === sellingDealer.id ? sellingDealer : listingDealer;
    const to = { buyer, salesperson, lister: listingDealer, retailer }[reader];
    const facts: LetterFacts = {
      state: order.state,
      code: order.code,
      car: listing.model,
      title: carTitle(listing),
      buyer: buyer.name,
      person: firstNameOf(salesperson.name),
      lister: listingDealer.name,
      retailer: retailer.name,
      slugs: { lister: listingDealer.slug, retailer: retailer.slug },
      priceCents: order.priceCents,
      depositCents: order.depositCents,
      holdExpiresAt: order.holdExpiresAt,
      promisedOn: order.promisedOn,
      deposit: (payments[0]?.state ?? "none") as LetterFacts["deposit"],
      reason: history[0]?.note ?? "",
      timeZone: to.timeZone,
    };
    return { email: to.email, facts };
  });
}

function findOrder(tx: Tx, orderId: string) {
  return tx.order.findUnique({
    where: { id: orderId },
    select: {
      state: true,
      code: true,
      priceCents: true,
      depositCents: true,
      holdExpiresAt: true,
      promisedOn: true,
      structure: true,
      listingDealerId: true,
      sellingDealerId: true,
      listing: { select: { year: true, make: true, model: true, trim: true } },
      buyer: { select: person },
      salesperson: { select: person },
      listingDealer: { select: house },
      sellingDealer: { select: house },
      payments: {
        where: { paidAt: { not: null } },
        orderBy: { paidAt: "desc" },
        take: 1,
        select: { state: true },
      },
      history: { where: { toState: { in: ["cancelled", "unwound"] } }, take: 1, select: { note: true } },
    },
  });
}
