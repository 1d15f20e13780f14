import type { Letter } from "@/lib/mail/schema";
import { exactly, timeIn, whatNext, buyerWords, dayName, type OrderFacts } from "./words";

/** What a letter is about: a step of the order, or the deposit that went back. */
export const letterSteps = [
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
  "refunded",
] as const;

export type LetterStep = (typeof letterSteps)[number];
export type Reader = "buyer" | "salesperson" | "lister" | "retailer";

export type LetterFacts = OrderFacts & {
  code: string;
  title: string;
  reason: string;
  slugs: { lister: string; retailer: string };
};

/** Who is written to at each step. Everybody else reads it on their own screen. */
export const readersOf: Record<LetterStep, readonly Reader[]> = {
  reserved: ["buyer", "salesperson", "lister"],
  deposit_paid: ["buyer", "salesperson", "lister"],
  signed: ["buyer", "salesperson", "retailer"],
  funded: ["buyer", "lister"],
  ready: ["buyer", "salesperson"],
  delivered: ["buyer", "retailer"],
  closed: ["buyer"],
  expired: ["buyer"],
  cancelled: ["buyer", "salesperson", "lister"],
  unwound: ["buyer", "salesperson", "lister"],
  refunded: ["buyer"],
};

/** The letter to one party about one step. `site` is the address of this market. */
export function orderLetter(step: LetterStep, reader: Reader, facts: LetterFacts, site: string): Letter {
  const { subject, paragraphs } = reader === "buyer" ? toBuyer(step, facts) : toOthers(step, reader, facts);
  return {
    subject,
    paragraphs,
    action: { label: "See the order", url: new URL(pathOf(reader, facts), site).href },
    footer: `You get this because you are a party to order ${facts.code} on Upfront. There is nothing to unsubscribe from.`,
  };
}

function pathOf(reader: Reader, { code, slugs }: LetterFacts): string {
  if (reader === "buyer") return `/orders/${code}`;
  if (reader === "salesperson") return `/desk/orders/${code}`;
  return `/lot/${reader === "lister" ? slugs.lister : slugs.retailer}/orders/${code}`;
}

type Words = { subject: string; paragraphs: string[] };

function toBuyer(step: LetterStep, facts: LetterFacts): Words {
  if (step === "refunded") return refunded(facts);
  const { title, lead } = buyerWords({ ...facts, state: step });
  const price = `${facts.title} at ${exactly(facts.priceCents)}, the price for everyone. Order ${facts.code}.`;
  return { subject: title.replace(/\.$/, ""), paragraphs: [title, lead, ...reasonOf(step, facts), price] };
}

function refunded(facts: LetterFacts): Words {
  const amount = exactly(facts.depositCents);
  return {
    subject: `Your ${amount} deposit went back`,
    paragraphs: [
      `We gave the ${amount} deposit of order ${facts.code} back to your card in full. Your bank may take a few days to show it.`,
      `The order was for the ${facts.title}. Nothing else was charged.`,
    ],
  };
}

const headlines: Record<Exclude<LetterStep, "refunded">, (facts: LetterFacts) => string> = {
  reserved: (facts) => `${facts.buyer} reserved the ${facts.title}`,
  deposit_paid: (facts) => `The deposit for the ${facts.title} is in`,
  signed: (facts) => `${facts.buyer} signed for the ${facts.title}`,
  funded: (facts) => `The ${facts.title} is paid`,
  ready: (facts) =>
    `The ${facts.title} is ready${facts.promisedOn ? ` from ${dayName(facts.promisedOn)}` : ""}`,
  delivered: (facts) => `The ${facts.title} is delivered`,
  closed: (facts) => `The sale of the ${facts.title} is closed`,
  expired: (facts) =>
    `The hold on the ${facts.title} ended at ${timeIn(facts.holdExpiresAt, facts.timeZone)}`,
  cancelled: (facts) => `The order for the ${facts.title} was stopped`,
  unwound: (facts) => `The sale of the ${facts.title} was undone`,
};

function toOthers(step: LetterStep, reader: Exclude<Reader, "buyer">, facts: LetterFacts): Words {
  const state = step === "refunded" ? facts.state : step;
  const subject = step === "refunded" ? `A deposit went back` : headlines[step](facts);
  const next = whatNext({ ...facts, state })[reader];
  const paragraphs = [
    `${subject}. Order ${facts.code}, ${exactly(facts.priceCents)}.`,
    ...reasonOf(step, facts),
  ];
  return { subject, paragraphs: next === "Nothing." ? paragraphs : [...paragraphs, next] };
}

function reasonOf(step: LetterStep, { reason }: LetterFacts): string[] {
  return (step === "cancelled" || step === "unwound") && reason ? [`The reason given: ${reason}`] : [];
}
