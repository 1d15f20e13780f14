import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { MAX_PRICE_CENTS, parseCents } from "@/lib/core/money";
import { asActor } from "@/lib/db/as-actor";
import { canPost } from "@/lib/dealers/rules";
import { judgeRow } from "@/lib/feeds/judge-row";
import { MOST_MILES } from "@/lib/listings/schema";
import { findStanding } from "@/lib/listings/queries";
import { postListings, type PostedListing } from "@/lib/listings/post-listings";
import { isLive } from "@/lib/listings/rules";
import type { Actor } from "@/lib/people/actor";
import { lineSchema, linesSchema, paragraphsSchema } from "@/lib/people/text";
import { conditionSchema } from "@/lib/vehicles/schema";
import { checkVin } from "@/lib/vehicles/vin";

const vinSchema = z.string().max(40).transform((typed, context) => {
  const checked = checkVin(typed);
  if (checked.ok) return checked.vin;
  context.addIssue({ code: "custom", message: checked.message });
  return z.NEVER;
});

const priceSchema = z.string().max(40).transform((typed, context) => {
  const cents = parseCents(typed);
  if (cents !== null && cents > 0 && cents <= MAX_PRICE_CENTS) return cents;
  context.addIssue({ code: "custom", message: priceFault(cents) });
  return z.NEVER;
});

const mileageSchema = z.string().max(20).transform((typed, context) => {
  const bare = typed.replace(/[,\s]/g, "");
  if (bare === "") return null;
  if (/^\d+$/.test(bare) && Number(bare) <= MOST_MILES) return Number(bare);
  context.addIssue({ code: "custom", message: "Write whole miles, 2,000,000 at most." });
  return z.NEVER;
});

/** What staff type to post one car. `price` is dollars with every dealer charge inside, `mileage` miles. */
export const postVehicleSchema = z
  .strictObject({
    dealer: z.string().max(80),
    vin: vinSchema,
    condition: conditionSchema,
    mileage: mileageSchema,
    price: priceSchema,
    stockNumber: lineSchema(40).default(""),
    exteriorColor: lineSchema(80).default(""),
    interiorColor: lineSchema(80).default(""),
    remarks: paragraphsSchema(4_000).default(""),
    options: linesSchema(120, 100),
  })
  .refine(({ condition, mileage }) => condition === "new" || mileage !== null, {
    path: ["mileage"],
    message: "A used car needs its odometer reading.",
  });

/**
 * Posts one car of the dealer by its VIN, at once Active at its all-in price.
 * Refuses with `not_found` for anybody but the dealer's staff, `vin_live_elsewhere`, or `invalid_input` beside the VIN.
 */
export async function postVehicle(actor: Actor, input: z.output<typeof postVehicleSchema>): Promise<PostedListing> {
  const place = actor.staffAt.find(({ slug }) => slug === input.dealer);
  if (!place || !canPost(actor, place.dealerId)) throw new Refusal("not_found");
  const draft = draftOf(input);
  return asActor({ personId: actor.personId }, async (tx) => {
    const standing = (await findStanding(tx, [draft.vin])).find(({ status }) => isLive(status));
    if (standing) throw vinRefusal(`This VIN is live as ${standing.mlsNumber}. One car stands on the shelf once.`);
    const [posted] = await postListings(tx, actor, place, [draft]);
    if (!posted) throw vinRefusal("This VIN went live a moment ago. One car stands on the shelf once.");
    return posted;
  });
}

function draftOf({ vin, condition, mileage, price, stockNumber, ...words }: z.output<typeof postVehicleSchema>) {
  const row = {
    vin, condition, mileage, priceCents: price, stock: stockNumber, year: null, make: "", model: "", trim: "",
    drive: "", transmission: "", photoUrls: [], ...words,
  };
  const judged = judgeRow(row);
  if (!judged.ok) throw vinRefusal(judged.reason);
  return { ...judged.draft, sourceDigest: createHash("sha256").update(`by hand ${vin}`).digest("hex") };
}

function vinRefusal(message: string): Refusal {
  return new Refusal("invalid_input", { message, fieldErrors: { vin: [message] } });
}

function priceFault(cents: number | null): string {
  if (cents === null) return "Write dollars, such as 22,480 or 22480.50.";
  return cents <= 0 ? "A price is more than zero." : "A price is at most $2,000,000.";
}
