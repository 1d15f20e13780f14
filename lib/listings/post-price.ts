import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";
import { defaultLines, linesSumTo, movedLines } from "./rules";
import { type PriceLineInput, priceSchema, reasonSchema } from "./schema";
import { insertPrices } from "./insert-prices";

export type PostPriceInput = {
  listingId: string;
  priceCents: Cents;
  lines?: PriceLineInput[];
  reason: string;
};
export type PostedPrice = { listingId: string; seq: number; priceCents: Cents; hash: string; at: Date };

/**
 * Posts the price of a listing: one sealed ledger entry with the lines inside it, its history row and event.
 * Lines left out follow the entry before (the change is in the vehicle), or the dealer's document fee.
 * Refuses with `not_found`, `invalid_input`, `price_unchanged` or `price_under_contract`.
 */
export async function postPrice(tx: Tx, actorId: string | null, input: PostPriceInput): Promise<PostedPrice> {
  const { listingId, priceCents } = input;
  if (!priceSchema.safeParse(priceCents).success)
    refuse("priceCents", "A price is whole cents, from 1 to $2,000,000.");
  const reason = reasonSchema.safeParse(input.reason);
  if (!reason.success) refuse("reason", reason.error.issues[0]!.message);
  const lines = input.lines ?? (await linesLikeBefore(tx, listingId, priceCents));
  if (!linesSumTo(lines, priceCents)) refuse("lines", "The lines inside the price do not come to the price.");
  const [posted] = await insertPrices(tx, actorId, reason.data!, [{ listingId, priceCents, lines }]);
  return posted!;
}

async function linesLikeBefore(tx: Tx, listingId: string, priceCents: Cents): Promise<PriceLineInput[]> {
  const listing = await tx.listing.findUnique({
    where: { id: listingId },
    select: { priceSeq: true, dealer: { select: { documentFeeCents: true } } },
  });
  if (!listing) throw new Refusal("not_found");
  if (listing.priceSeq === null) return defaultLines(priceCents, listing.dealer.documentFeeCents);
  const before = await tx.priceLine.findMany({
    where: { listingId, seq: listing.priceSeq },
    orderBy: { position: "asc" },
    select: { kind: true, label: true, amountCents: true },
  });
  return movedLines(before, priceCents) ?? defaultLines(priceCents, listing.dealer.documentFeeCents);
}

function refuse(field: string, message: string): never {
  throw new Refusal("invalid_input", { fieldErrors: { [field]: [message] } });
}
