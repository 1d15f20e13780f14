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

/** The houses of an order, and how they sell together. */
export type Houses = Pick<OrderParties, "listingDealerId" | "sellingDealerId" | "structure">;

/**
 * Own stock when the salesperson works for the house that lists the car. Otherwise a dealer trade: the selling
 * house takes the car over and retails it, so that each salesperson sells for their own employer only
 * (N.C. G.S. 20-306).
 */
export function structureFor(sameHouse: boolean): Structure {
  return sameHouse ? "own_stock" : "dealer_trade";
}

type StructureNames = { lister: string; seller: string; buyer: string };

const structures: Record<Structure, (names: StructureNames) => string> = {
  own_stock: ({ lister, buyer }) => `${lister} owns the car and sells it to ${buyer}.`,
  dealer_trade: ({ lister, seller, buyer }) =>
    `${lister} hands the car to ${seller}, who sells it to ${buyer}. The price stays the same.`,
  listing_dealer_retails: ({ lister, seller, buyer }) =>
    `${lister} sells the car to ${buyer} and pays ${seller} the cooperation fee. The price stays the same.`,
  referral_only: ({ lister, seller, buyer }) =>
    `${lister} sells the car to ${buyer}; ${seller} only made the introduction.`,
};

/** One sentence for everybody about who sells the car to whom. `buyer` is their name, or "you". */
export function structureSentence(structure: Structure, names: StructureNames): string {
  return structures[structure](names);
}

/** The house that contracts with the buyer, takes the money and closes the sale. */
export function retailerOf(order: Houses): string {
  return order.structure === "dealer_trade" ? order.sellingDealerId : order.listingDealerId;
}

/** What counts of an actor here: who they are, and where they are staff. */
type Acting = Pick<Actor, "personId" | "staffAt">;

/** Everything somebody is to an order. Empty for a stranger. */
export function moversOf(actor: Acting, order: OrderParties): OrderMover[] {
  const retailer = retailerOf(order);
  const movers: OrderMover[] = [];
  if (actor.personId === order.buyerId) movers.push("buyer");
  if (actor.personId === order.salespersonId) movers.push("salesperson");
  for (const { dealerId, role } of actor.staffAt) {
    const isManager = role === "owner" || role === "manager";
    if (dealerId === order.listingDealerId) movers.push("listing_dealer");
    if (dealerId === order.listingDealerId && isManager) movers.push("listing_manager");
    if (dealerId === retailer) movers.push("retailing_dealer");
    if (dealerId === retailer && isManager) movers.push("retailing_manager");
  }
  return movers;
}

/** True when this person may take the order to that state from where it stands. */
export function canMove(actor: Acting, order: OrderParties & { state: OrderState }, to: OrderState): boolean {
  const step = findStep(order.state, to);
  return step !== null && moversOf(actor, order).some((mover) => step.by.includes(mover));
}

/** The steps this person may take from where the order stands. */
export function movesOf(actor: Acting, order: OrderParties & { state: OrderState }): OrderMove[] {
  return stepsFrom(order.state).filter((step) => canMove(actor, order, step.to));
}

/** True while the buyer may stop the order and has the deposit back. */
export function buyerMayStop(state: OrderState): boolean {
  return findStep(state, "cancelled")?.by.includes("buyer") ?? false;
}

/** Which part of an order a house reads of: what is asked of it where the order stands. One house may have both. */
export function partOf(order: Houses & { state: OrderState }, dealerId: string): "retailer" | "lister" {
  if (order.state === "funded" && order.listingDealerId === dealerId) return "lister";
  return retailerOf(order) === dealerId ? "retailer" : "lister";
}

/** True when the next step of the order is this house's to take. */
export function needsHouse(order: Houses & { state: OrderState }, dealerId: string): boolean {
  if (order.state === "funded") return order.listingDealerId === dealerId;
  return (order.state === "signed" || order.state === "delivered") && retailerOf(order) === dealerId;
}

/** The parties of an order as a page has it. */
export function partiesOf(order: {
  structure: Structure;
  buyer: { personId: string };
  salesperson: { personId: string };
  listingDealer: { dealerId: string };
  sellingDealer: { dealerId: string };
}): OrderParties {
  return {
    structure: order.structure,
    buyerId: order.buyer.personId,
    salespersonId: order.salesperson.personId,
    listingDealerId: order.listingDealer.dealerId,
    sellingDealerId: order.sellingDealer.dealerId,
  };
}
