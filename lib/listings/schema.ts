import { z } from "zod";
import { MAX_PRICE_CENTS } from "@/lib/core/money";
import { colorSchema, conditionSchema, decodedVehicleSchema } from "@/lib/vehicles/schema";
import { listingStatuses } from "./process";

export const MOST_MILES = 2_000_000;
export const MOST_DRAFTS = 1_000;

export const mlsNumberSchema = z.string().regex(/^UF-\d{1,12}$/, "An MLS number looks like UF-204881.");

export const statusSchema = z.enum(listingStatuses);

export const priceSchema = z
  .int("A price is whole cents.")
  .min(1, "A price is more than zero.")
  .max(MAX_PRICE_CENTS, "A price is at most $2,000,000.");

export const reasonSchema = z
  .string()
  .trim()
  .min(1, "Say why in a few words.")
  .max(200, "A reason has at most 200 characters.")
  .regex(/^[^\r\n]*$/, "A reason is one line.");

export const noteSchema = z.string().trim().max(500);

export const priceLineKinds = ["vehicle", "freight", "add_on", "document_fee"] as const;

export const priceLineSchema = z.strictObject({
  kind: z.enum(priceLineKinds),
  label: z.string().trim().min(1).max(120),
  amountCents: priceSchema,
});

export type PriceLineInput = z.infer<typeof priceLineSchema>;

const priceLinesSchema = z.array(priceLineSchema).min(1).max(20);

/**
 * A car ready for the shelf. Amounts in cents, `mileage` in miles; `priceCents` is the whole all-in price.
 */
export const listingDraftSchema = z
  .strictObject({
    vin: z.string().regex(/^[A-HJ-NPR-Z0-9]{17}$/, "A VIN has 17 characters, without I, O and Q."),
    decoded: decodedVehicleSchema,
    condition: conditionSchema,
    mileage: z
      .int()
      .min(0, "An odometer reads zero or more.")
      .max(MOST_MILES, "An odometer reads 2,000,000 at most.")
      .nullable(),
    stockNumber: z.string().max(60),
    exteriorColor: z.string().max(120),
    color: colorSchema,
    interiorColor: z.string().max(120),
    priceCents: priceSchema,
    lines: priceLinesSchema.optional(),
    remarks: z.string().max(4_000),
    options: z.array(z.string().min(1).max(200)).max(200),
    photoUrls: z.array(z.url({ protocol: /^https?$/ }).max(1_000)).max(60),
    cleanTitle: z.boolean(),
    titleNote: z.string().max(200),
    sourceDigest: z.string().max(64),
  })
  .refine((draft) => draft.condition === "new" || draft.mileage !== null, {
    path: ["mileage"],
    message: "A used car needs its odometer reading.",
  })
  .refine((draft) => !draft.lines || sumOf(draft.lines) === draft.priceCents, {
    path: ["lines"],
    message: "The lines inside the price do not come to the price.",
  });

export type ListingDraft = z.infer<typeof listingDraftSchema>;

/** What staff send to move a listing. */
export const changeStatusSchema = z.strictObject({
  mlsNumber: mlsNumberSchema,
  to: statusSchema,
  note: noteSchema.default(""),
});

/** What staff send to post another price. `lines` follow the entry before when left out. */
export const changePriceSchema = z.strictObject({
  mlsNumber: mlsNumberSchema,
  priceCents: priceSchema,
  reason: reasonSchema,
});

export type ChangeStatusInput = z.infer<typeof changeStatusSchema>;
export type ChangePriceInput = z.infer<typeof changePriceSchema>;

function sumOf(lines: readonly PriceLineInput[]): number {
  return lines.reduce((sum, line) => sum + line.amountCents, 0);
}
