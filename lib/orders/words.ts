import { formatCents, type Cents } from "@/lib/core/money";
import type { OrderState } from "./process";

/** What the sentences about an order are made of. */
export type OrderFacts = {
  state: OrderState;
  /** "Civic". */
  car: string;
  buyer: string;
  /** First name of the salesperson. */
  person: string;
  lister: string;
  retailer: string;
  priceCents: Cents;
  depositCents: Cents;
  holdExpiresAt: Date;
  promisedOn: Date | null;
  /** Whether a deposit was taken, and whether it went back. */
  deposit: "none" | "paid" | "refund_due" | "refunded";
  timeZone: string;
};

type Words = { title: string; lead: string };

/** The headline and the sentence under it, for the buyer. */
export function buyerWords(facts: OrderFacts): Words {
  return forBuyer[facts.state](facts);
}

/** What each party waits for or has to do now, in one sentence each. */
export function whatNext(facts: OrderFacts): Record<"buyer" | "salesperson" | "retailer" | "lister", string> {
  return nextSteps[facts.state](facts);
}

/** "2:32 PM". */
export function timeIn(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit", timeZone })
    .format(at)
    .replace("\u202f", " ");
}

/** "Wednesday, November 25" of a day without a time. */
export function dayName(day: Date): string {
  return new Intl.DateTimeFormat("en-US", {
    weekday: "long",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(day);
}

/** "$21,980.00". */
export function exactly(cents: Cents): string {
  return formatCents(cents, { cents: true });
}

const heldUntil = (facts: OrderFacts) => timeIn(facts.holdExpiresAt, facts.timeZone);
const deposit = (facts: OrderFacts) => formatCents(facts.depositCents);
const left = (facts: OrderFacts) => exactly(facts.priceCents - facts.depositCents);

const forBuyer: Record<OrderState, (facts: OrderFacts) => Words> = {
  reserved: (facts) => ({
    title: `Your ${facts.car} is held until ${heldUntil(facts)}.`,
    lead: `Pay the ${deposit(facts)} deposit and it is yours to buy. Until then nobody else can take it, and you have not been charged.`,
  }),
  deposit_paid: (facts) => ({
    title: `Your ${facts.car} waits for your signature.`,
    lead: `The deposit is in and the hold has no end any more. Read the buyer's order below and sign it.`,
  }),
  signed: (facts) => ({
    title: `You signed. Next comes the rest of the money.`,
    lead: `${facts.retailer} takes ${left(facts)} in cash, by wire or from your lender. ${facts.person} tells you how.`,
  }),
  funded: (facts) => ({
    title: `Your ${facts.car} is being prepared at ${facts.lister}.`,
    lead: `The price is paid. Nothing is left for you to do; we write when it is ready.`,
  }),
  ready: (facts) => ({
    title: facts.promisedOn
      ? `Your ${facts.car} is yours to collect on ${weekday(facts.promisedOn)}.`
      : `Your ${facts.car} is ready to collect.`,
    lead: `Nothing is left for you to do before then. Bring your license; ${facts.person} has the rest.`,
  }),
  delivered: (facts) => ({
    title: `You have your ${facts.car}.`,
    lead: `Tell ${facts.retailer} that all is well, and the houses are paid. It stands in your garage here.`,
  }),
  closed: (facts) => ({
    title: `Your ${facts.car} is yours, and everybody is paid.`,
    lead: `Title work has begun. ${facts.person} stays your person for as long as you like.`,
  }),
  expired: (facts) => ({
    title: `The hold on this ${facts.car} has ended.`,
    lead: `No deposit came by ${heldUntil(facts)}. ${depositBack(facts)}`,
  }),
  cancelled: (facts) => ({
    title: `This order was stopped.`,
    lead: `The ${facts.car} is back on the shelf. ${depositBack(facts)}`,
  }),
  unwound: (facts) => ({
    title: `This sale was undone.`,
    lead: `The ${facts.car} went back. ${depositBack(facts)}`,
  }),
};

function depositBack(facts: OrderFacts): string {
  const amount = deposit(facts);
  if (facts.deposit === "refunded") return `The ${amount} deposit went back to your card in full.`;
  if (facts.deposit === "none") return "You were not charged.";
  return `The ${amount} deposit is on its way back to your card in full.`;
}

function weekday(day: Date): string {
  return dayName(day).split(",")[0]!;
}

type Next = ReturnType<typeof whatNext>;

const nextSteps: Record<OrderState, (facts: OrderFacts) => Next> = {
  reserved: (facts) => ({
    buyer: `Pay the deposit by ${heldUntil(facts)}.`,
    salesperson: `${facts.buyer} has until ${heldUntil(facts)} to pay the deposit. Nothing for you to do.`,
    retailer: `The buyer has until ${heldUntil(facts)} to pay the deposit.`,
    lister: `The buyer has until ${heldUntil(facts)} to pay the deposit. If not, it goes back to Active on its own.`,
  }),
  deposit_paid: (facts) => ({
    buyer: "Read the buyer's order and sign it.",
    salesperson: `${facts.buyer} has the buyer's order to sign. Offer to go through it together.`,
    retailer: "The buyer has the buyer's order to sign.",
    lister: "The buyer has the buyer's order to sign. Keep the car off the lot.",
  }),
  signed: (facts) => ({
    buyer: `Pay ${left(facts)} to ${facts.retailer}.`,
    salesperson: `${facts.retailer} waits for ${left(facts)}. Tell ${facts.buyer} how to pay.`,
    retailer: `Take ${left(facts)} from the buyer, then record it here.`,
    lister: `${facts.retailer} takes the rest of the money.`,
  }),
  funded: (facts) => ({
    buyer: `${facts.lister} prepares the car.`,
    salesperson: `${facts.lister} prepares the car. Agree a day with ${facts.buyer}.`,
    retailer: `${facts.lister} prepares the car.`,
    lister: "Wash, fuel, plates; then mark it ready and say from which day.",
  }),
  ready: (facts) => ({
    buyer: facts.promisedOn ? `Collect it on ${dayName(facts.promisedOn)}.` : "Collect it when it suits you.",
    salesperson: `Hand the car to ${facts.buyer}, then mark it delivered.`,
    retailer: "The salesperson or you hand the car over, then mark it delivered.",
    lister: "The car stands ready; hand it to whoever delivers it.",
  }),
  delivered: (facts) => ({
    buyer: "Say that you have the car.",
    salesperson: `Ask ${facts.buyer} in two weeks how it drives. ${facts.retailer} closes the sale.`,
    retailer: "Close the sale; the split is paid out as it was frozen.",
    lister: `${facts.retailer} closes the sale; then your share is due.`,
  }),
  closed: () => ({
    buyer: "Nothing.",
    salesperson: "Nothing.",
    retailer: "Title work.",
    lister: "Nothing; your share is due to you.",
  }),
  expired: () => nobody,
  cancelled: () => nobody,
  unwound: () => nobody,
};

const nobody: Next = { buyer: "Nothing.", salesperson: "Nothing.", retailer: "Nothing.", lister: "Nothing." };
