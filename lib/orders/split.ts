import { sumCents, type Cents } from "@/lib/core/money";

/** Who is paid from the price: the house that owns the car, and the house that sells it when that is another. */
export type SplitLine = { payee: "listing_dealer" | "selling_dealer"; label: string; amountCents: Cents };

type SplitInput = {
  priceCents: Cents;
  feeCents: Cents;
  sameHouse: boolean;
  /** First name of the salesperson, for the label the buyer reads. */
  salesperson?: string;
};

/**
 * Splits a price between the houses, to the cent. One house keeps it whole; of two, the selling dealer gets the
 * flat cooperation fee (never more than the price) and the listing dealer the rest. Payment goes from dealer to
 * dealer; the salesperson is paid by their own employer (N.C. G.S. 20-306, Cal. VC 11713).
 */
export function splitPrice({ priceCents, feeCents, sameHouse, salesperson }: SplitInput): SplitLine[] {
  if (!Number.isSafeInteger(priceCents) || priceCents <= 0)
    throw new RangeError("a price in whole cents, above zero");
  if (!Number.isSafeInteger(feeCents) || feeCents < 0)
    throw new RangeError("a fee in whole cents, zero or more");
  const fee = sameHouse ? 0 : Math.min(feeCents, priceCents);
  const listing: SplitLine = {
    payee: "listing_dealer",
    label: sameHouse ? "Owns, lists and sells the car" : "Owns and lists the car",
    amountCents: priceCents - fee,
  };
  if (sameHouse) return [listing];
  const employs = salesperson ? `; employs ${salesperson}` : "";
  return [listing, { payee: "selling_dealer", label: `Cooperation fee, flat${employs}`, amountCents: fee }];
}

/** What a split comes to; equals the price of the order it belongs to. */
export function splitTotal(lines: readonly { amountCents: Cents }[]): Cents {
  return sumCents(lines.map((line) => line.amountCents));
}
