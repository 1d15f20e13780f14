import { firstNameOf } from "@/lib/clients/rules";
import { signedText } from "@/lib/orders/buyers-order";
import type { OrderView } from "@/lib/orders/order-view";
import { findStep, orderPath, type OrderState } from "@/lib/orders/process";
import { exactly, type OrderFacts } from "@/lib/orders/words";

/** The facts of the sentences, from an order as a page has it. A hold that is over counts as ended at once. */
export function factsOf(order: OrderView, timeZone: string): OrderFacts {
  return {
    state: stateNow(order),
    car: order.car.model,
    buyer: order.buyer.name,
    person: firstNameOf(order.salesperson.name),
    lister: order.listingDealer.name,
    retailer: order.retailer.name,
    priceCents: order.priceCents,
    depositCents: order.depositCents,
    holdExpiresAt: order.holdExpiresAt,
    promisedOn: order.promisedOn,
    deposit: depositOf(order),
    timeZone,
  };
}

/** Where the order stands, a hold that nobody tidied yet counted as ended. */
export function stateNow(order: Pick<OrderView, "state" | "isHoldOver">): OrderState {
  return order.state === "reserved" && order.isHoldOver ? "expired" : order.state;
}

/** What became of the deposit. */
export function depositOf(order: OrderView): OrderFacts["deposit"] {
  const state = order.payments.findLast((payment) => payment.paidAt)?.state;
  return state === "paid" || state === "refund_due" || state === "refunded" ? state : "none";
}

export type Turn = {
  key: string;
  kind: "done" | "now" | "next";
  title: string;
  at: Date | null;
  text: string;
};

/** What happened, in the order it did, then what comes, for the buyer. */
export function turnsOf(order: OrderView): Turn[] {
  const done = order.history.map((step, index) => ({
    key: `${index} ${step.to}`,
    kind: "done" as const,
    title: step.from === step.to ? "You confirmed it" : doneTitles[step.to](order),
    at: step.at,
    text: step.from === step.to ? "" : doneText(order, step.to, step.note),
  }));
  const state = stateNow(order);
  const coming = orderPath.slice(orderPath.indexOf(state) + 1);
  if (!orderPath.includes(state)) return done;
  return [
    ...done,
    ...coming.map((to, index) => ({
      key: `to ${to}`,
      kind: index === 0 ? ("now" as const) : ("next" as const),
      title: nextTitles[to](order),
      at: null,
      text: nextTexts[to](order),
    })),
  ];
}

type Say = (order: OrderView) => string;

const doneTitles: Record<OrderState, Say> = {
  reserved: () => "Reserved",
  deposit_paid: () => "Deposit received",
  signed: () => "Buyer’s order signed",
  funded: () => "The rest is paid",
  ready: (order) => `Ready at ${order.listingDealer.name}`,
  delivered: () => "You have it",
  closed: () => "Everybody is paid, and the sale is closed",
  expired: () => "The hold ended",
  cancelled: () => "The order was stopped",
  unwound: () => "The sale was undone",
};

const nextTitles: Record<OrderState, Say> = {
  ...doneTitles,
  deposit_paid: () => "Your deposit",
  signed: () => "You read and sign the buyer’s order",
  funded: () => "You pay the rest",
  ready: (order) => `Being prepared at ${order.listingDealer.name}`,
  delivered: () => "You collect it",
  closed: () => "Everybody is paid, and the sale closes",
};

const none: Say = () => "";

const nextTexts: Record<OrderState, Say> = {
  reserved: none,
  expired: none,
  cancelled: none,
  unwound: none,
  deposit_paid: (order) => `${exactly(order.depositCents)} by card. It is part of the price.`,
  signed: (order) =>
    `One page, made from what was frozen when you reserved. ${order.salesperson.name} can go through it with you.`,
  funded: (order) =>
    `${exactly(order.priceCents - order.depositCents)} to ${order.retailer.name}, in cash, by wire or from your lender. Until then you can stop, and the deposit comes back.`,
  ready: () => "Wash, fuel, plates.",
  delivered: (order) => `At ${addressOf(order)}, with ${order.salesperson.name}. Bring your license.`,
  closed: () => "After you both say that you have the car.",
};

function doneText(order: OrderView, to: OrderState, note: string): string {
  if (to === "reserved") {
    return `Held for you at ${exactly(order.priceCents)}. The price was fixed from ledger entry ${order.priceSeq}; nobody can change it now.`;
  }
  if (to === "deposit_paid") return `${exactly(order.depositCents)} by card.`;
  if (to === "signed") return note.split("\n")[0]!.replace(/ Seal [0-9a-f]{64}$/, "");
  if (to === "cancelled" || to === "unwound") return note ? `The reason given: ${note}` : "";
  if (to === "expired") return "No deposit came in time. The car went back on the shelf.";
  return note;
}

/** Where the car stands to be collected: "Olentangy Honda, 2400 Bethel Rd, Columbus". */
export function addressOf({ listingDealer }: OrderView): string {
  return [listingDealer.name, listingDealer.street, listingDealer.city].join(", ");
}

/** The buyer's order as it was signed, or null before. */
export function signedPaper(order: OrderView): string[] | null {
  const signature = order.history.find((step) => step.to === "signed" && findStep("deposit_paid", step.to));
  return signature ? signedText(signature.note) : null;
}
