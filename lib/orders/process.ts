import type { ListingStatus } from "@/lib/listings/process";

/** The states of an order, as the database spells them. */
export const orderStates = [
  "reserved",
  "deposit_paid",
  "signed",
  "funded",
  "ready",
  "delivered",
  "closed",
  "expired",
  "cancelled",
  "unwound",
] as const;

export type OrderState = (typeof orderStates)[number];

/**
 * Who may make a step. `retailing_dealer` is the house that contracts with the buyer; `listing_dealer` owns and
 * lists the car; they are one house when it sells its own stock. `manager` of a house is its owner or manager.
 */
export type OrderMover =
  | "buyer"
  | "salesperson"
  | "retailing_dealer"
  | "retailing_manager"
  | "listing_dealer"
  | "listing_manager"
  | "payment"
  | "clock";

/** `listing` is where the step puts the car; null leaves it. */
export type OrderMove = {
  from: OrderState;
  to: OrderState;
  by: readonly OrderMover[];
  listing: ListingStatus | null;
  sentence: string;
};

/** Every step an order may take. The database keeps the same pairs in `order_move` and refuses every other. */
export const orderMoves: readonly OrderMove[] = [
  {
    from: "reserved",
    to: "deposit_paid",
    by: ["payment"],
    listing: null,
    sentence: "The deposit arrived; the hold has no end any more.",
  },
  {
    from: "reserved",
    to: "expired",
    by: ["clock"],
    listing: "active",
    sentence: "Fifteen minutes went by without a deposit; the car is back on the shelf.",
  },
  {
    from: "reserved",
    to: "cancelled",
    by: ["buyer", "listing_manager"],
    listing: "active",
    sentence: "The reservation was let go before a deposit; nothing was charged.",
  },
  {
    from: "deposit_paid",
    to: "signed",
    by: ["buyer"],
    listing: "pending",
    sentence: "The buyer read the buyer's order and signed it.",
  },
  {
    from: "deposit_paid",
    to: "cancelled",
    by: ["buyer", "listing_manager"],
    listing: "active",
    sentence: "The order was stopped before signing; the deposit goes back in full.",
  },
  {
    from: "signed",
    to: "funded",
    by: ["retailing_manager"],
    listing: null,
    sentence: "The house that retails the car has the rest of the money.",
  },
  {
    from: "signed",
    to: "cancelled",
    by: ["buyer", "listing_manager"],
    listing: "active",
    sentence: "The order was stopped before the money came; the deposit goes back in full.",
  },
  {
    from: "funded",
    to: "ready",
    by: ["listing_dealer"],
    listing: null,
    sentence: "The car is washed, fueled and plated, and stands ready to be collected.",
  },
  {
    from: "funded",
    to: "unwound",
    by: ["retailing_manager"],
    listing: "active",
    sentence: "The sale was undone before the car was ready; all money goes back.",
  },
  {
    from: "ready",
    to: "delivered",
    by: ["salesperson", "retailing_dealer"],
    listing: null,
    sentence: "The buyer has the car and its keys.",
  },
  {
    from: "ready",
    to: "unwound",
    by: ["retailing_manager"],
    listing: "active",
    sentence: "The sale was undone before delivery; all money goes back.",
  },
  {
    from: "delivered",
    to: "closed",
    by: ["retailing_manager"],
    listing: "closed",
    sentence: "Every house is paid its share, title work has begun, and the sale is closed.",
  },
  {
    from: "delivered",
    to: "unwound",
    by: ["retailing_manager"],
    listing: "active",
    sentence: "The car came back and the sale was undone; all money goes back.",
  },
  {
    from: "closed",
    to: "unwound",
    by: ["retailing_manager"],
    listing: "active",
    sentence: "A closed sale was undone: the car came back and every payment is reversed.",
  },
];

/** The steps of a purchase that goes as it should, in order. */
export const orderPath: readonly OrderState[] = [
  "reserved",
  "deposit_paid",
  "signed",
  "funded",
  "ready",
  "delivered",
  "closed",
];

const endStates: readonly OrderState[] = ["expired", "cancelled", "unwound"];

/** True while the order holds its car. A closed order still does: only an unwind gives the car back. */
export function isLive(state: OrderState): boolean {
  return !endStates.includes(state);
}

/** True while somebody still has something to do. */
export function isOpen(state: OrderState): boolean {
  return isLive(state) && state !== "closed";
}

/** The step from one state to another, or null when there is none. */
export function findStep(from: OrderState, to: OrderState): OrderMove | null {
  return orderMoves.find((move) => move.from === from && move.to === to) ?? null;
}

/** The steps that may be taken from a state. */
export function stepsFrom(from: OrderState): OrderMove[] {
  return orderMoves.filter((move) => move.from === from);
}

const names: Record<OrderState, string> = {
  reserved: "Reserved",
  deposit_paid: "Deposit received",
  signed: "Signed",
  funded: "Funded",
  ready: "Ready",
  delivered: "Delivered",
  closed: "Closed",
  expired: "Hold ended",
  cancelled: "Stopped",
  unwound: "Undone",
};

/** The state in a word or two, as every screen writes it. */
export function stateName(state: OrderState): string {
  return names[state];
}
