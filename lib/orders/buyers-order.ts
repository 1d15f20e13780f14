import { createHash } from "node:crypto";
import { formatCents, type Cents } from "@/lib/core/money";

/** What a buyer's order says, all of it frozen at reservation. */
export type BuyersOrderFacts = {
  code: string;
  buyer: string;
  title: string;
  vin: string;
  mlsNumber: string;
  mileage: number | null;
  priceCents: Cents;
  priceSeq: number;
  lines: readonly { label: string; amountCents: Cents }[];
  split: readonly { dealer: string; label: string; amountCents: Cents }[];
  depositCents: Cents;
  retailer: { name: string; licenseState: string; licenseNumber: string };
  salesperson: string;
};

/** The buyer's order, one paragraph or line to an entry, as it stands on the screen and is signed. */
export function buyersOrderText(facts: BuyersOrderFacts): string[] {
  const { buyer, retailer, priceCents, depositCents } = facts;
  const money = (cents: Cents) => formatCents(cents, { cents: true });
  const read = facts.mileage === null ? "no reading" : `${facts.mileage.toLocaleString("en-US")} miles`;
  return [
    `Buyer's order ${facts.code}.`,
    `${buyer} buys, and ${retailer.name} (dealer license ${retailer.licenseState} ${retailer.licenseNumber}) sells, one ${facts.title}, VIN ${facts.vin}, market number ${facts.mlsNumber}, odometer ${read}. ${facts.salesperson} is the salesperson.`,
    `The price is ${money(priceCents)}, from price ledger entry ${facts.priceSeq}. It holds every charge of a dealer: ${listed(facts.lines.map((line) => `${line.label} ${money(line.amountCents)}`))}. Nothing is added to it later.`,
    `Paid from it: ${listed(facts.split.map((line) => `${line.dealer} ${money(line.amountCents)}`))}.`,
    `Tax, title and plates go to the state, stand outside the price, and are paid beside it.`,
    `${money(depositCents)} is paid as a deposit. ${money(priceCents - depositCents)} is left to pay to ${retailer.name}.`,
    `Until ${retailer.name} has recorded the rest of the money, ${buyer} may stop this order on its page, and the deposit comes back in full.`,
  ];
}

/** What the history keeps of a signature: who signed, the seal of exactly that text, then the text itself. */
export function signedNote(name: string, text: readonly string[]): string {
  const seal = createHash("sha256").update(text.join("\n")).digest("hex");
  return [`Signed as ${name}. Seal ${seal}`, ...text].join("\n");
}

/** The text that was signed, read back from the history; null when the note is not a signature. */
export function signedText(note: string): string[] | null {
  const [first, ...text] = note.split("\n");
  return first?.startsWith("Signed as ") && text.length > 0 ? text : null;
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat("en-US", { style: "long", type: "conjunction" }).format(parts);
}
