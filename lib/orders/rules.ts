import type { Cents } from "@/lib/core/money";
import type { Actor } from "@/lib/people/actor";
import { findStep, stepsFrom, type OrderMove, type OrderMover, type OrderState } from "./process";

/** The deposit asked for a reservation: $500, or the whole price of a cheaper car. Given back in full. */
export const DEPOSIT_CENTS: Cents = 50_000;

/** How long a car is held without a deposit, by the database's clock. */
export const HOLD_MINUTES = 15;

/** How many cars one buyer may hold at once without a deposit. */
export const MOST_HOLDS = 2;

/** How two houses sell one car together. */
export type Structure = "own_stock" | "dealer_trade" | "listing_dealer_retails" | "referral_only";

/** Who is a party to an order. */
export type OrderParties = {
  buyerId: string;
  salespersonId: string;
  listingDealerId: string;
  sellingDealerId: string;
  structure: Structure;
};

/**
 * Own stock when the salesperson works for the house that lists the car. Otherwise a dealer trade: the selling
 * house takes the car over and retails it, so that each salesperson sells for their own employer only
 * (N.C. G.S. 20-306).
 */
export function structureFor(sameHouse: boolean): Structure {
  return sameHouse ? "own_stock" : "dealer_trade";
}

const structures: Record<Structure, (names: { lister: string; seller: string }) => string> = {
  own_stock: ({ lister }) => `${lister} owns the car and sells it to you.`,
  dealer_trade: ({ lister, seller }) => `${lister} hands the car to ${seller}, who sells it to you. The price stays the same.`,
  listing_dealer_retails: ({ lister, seller }) =>
    `${lister} sells the car to you and pays ${seller} the cooperation fee. The price stays the same.`,
  referral_only: ({ lister, seller }) => `${lister} sells the car to you; ${seller} only made the introduction.`,
};

/** One sentence for everybody about who sells the car to whom. */
export function structureSentence(structure: Structure, names: { lister: string; seller: string }): string {
  return structures[structure](names);
}

/** The house that contracts with the buyer, takes the money and closes the sale. */
export function retailerOf(order: Omit<OrderParties, "buyerId" | "salespersonId">): string {
  return order.structure === "dealer_trade" ? order.sellingDealerId : order.listingDealerId;
}

/** Everything somebody is to an order. Empty for a stranger. */
export function moversOf(actor: Actor, order: OrderParties): OrderMover[] {
  const retailer = retailerOf(order);
  const movers: OrderMover[] = [];
  if (actor.personId === order.buyerId) movers.push("buyer");
  if (actor.personId === order.salespersonId) movers.push("salesperson");
  for (const { dealerId, role } of actor.staffAt) {
    const isManager = role === "owner" || role === "manager";
    if (dealerId === order.listingDealerId) movers.push("listing_dealer", ...(isManager ? ["listing_manager" as const] : []));
    if (dealerId === retailer) movers.push("retailing_dealer", ...(isManager ? ["retailing_manager" as const] : []));
  }
  return movers;
}

/** True when this person may take the order to that state from where it stands. */
export function canMove(actor: Actor, order: OrderParties & { state: OrderState }, to: OrderState): boolean {
  const step = findStep(order.state, to);
  return step !== null && moversOf(actor, order).some((mover) => step.by.includes(mover));
}

/** The steps this person may take from where the order stands. */
export function movesOf(actor: Actor, order: OrderParties & { state: OrderState }): OrderMove[] {
  return stepsFrom(order.state).filter((step) => canMove(actor, order, step.to));
}
