import { z } from "zod";
import { MAX_PRICE_CENTS } from "@/lib/core/money";
import { lineSchema } from "@/lib/people/text";
import { HANDLE } from "@/lib/people/schema";

/** "7Q4K-29XP", in any case. */
export const orderCodeSchema = z
  .string()
  .max(40)
  .transform((code) => code.trim().toUpperCase())
  .pipe(z.string().regex(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/, "An order code looks like 7Q4K-29XP."));

const handle = z.string().max(60).regex(HANDLE, "Choose who you buy with.");
const dealer = z.string().max(80);
const mlsNumber = z
  .string()
  .max(40)
  .transform((number) => number.trim().toUpperCase())
  .pipe(z.string().regex(/^UF-\d{1,12}$/, "A market number looks like UF-204881."));

/** Whole cents, from a form or a call: digits only, so that no fraction and no sign gets in. */
const priceSeen = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,10}$/)
      .transform(Number),
  ])
  .pipe(z.int().min(1).max(MAX_PRICE_CENTS));

/** `priceCents` is the price the buyer saw: a witness, never what is charged. */
export const buyVehicleSchema = z.strictObject({ mlsNumber, with: handle, priceCents: priceSeen });

export const orderSchema = z.strictObject({ code: orderCodeSchema });

export const signOrderSchema = z.strictObject({
  code: orderCodeSchema,
  name: lineSchema(120, 2),
  agrees: z.literal("on", "Tick the line to say that you mean it."),
});

export const fundingMethods = ["cash", "lender", "wire"] as const;

export const fundOrderSchema = z.strictObject({
  dealer,
  code: orderCodeSchema,
  how: z.enum(fundingMethods, "Say how the money came."),
});

export const readyOrderSchema = z.strictObject({
  dealer,
  code: orderCodeSchema,
  promisedOn: z.union([
    z.literal("").transform(() => null),
    z.iso.date("Choose a day, such as 2026-11-25.").refine(isThisCentury, "Choose a day of this century."),
  ]),
});

export const dealerOrderSchema = z.strictObject({ dealer, code: orderCodeSchema });

export const stopOrderSchema = z.strictObject({ dealer, code: orderCodeSchema, reason: lineSchema(300, 3) });

export type FundingMethod = (typeof fundingMethods)[number];

function isThisCentury(day: string): boolean {
  return day >= "2000-01-01" && day < "2100-01-01";
}
