import { z } from "zod";
import { emailSchema } from "@/lib/core/email";
import { parseCents } from "@/lib/core/money";
import { uuidSchema } from "@/lib/core/ids";
import { personNameSchema, timeZoneSchema } from "@/lib/people/schema";
import { stateCodes } from "@/lib/people/states";
import { lineSchema, paragraphsSchema } from "@/lib/people/text";

export const staffRoles = ["owner", "manager", "inventory"] as const;
export const dealerKinds = ["rooftop", "regional_center", "outpost"] as const;

export type StaffRole = (typeof staffRoles)[number];
export type DealerKind = (typeof dealerKinds)[number];

const stateSchema = z.string().trim().toUpperCase().pipe(z.enum(stateCodes));

/** One spelling per license: upper case, no spaces. Two spellings would pass for two licenses. */
const licenseNumberSchema = z
  .string()
  .max(60)
  .transform((text) => text.normalize("NFKC").toUpperCase().replace(/\s+/g, ""))
  .refine(
    (text) => /^[A-Z0-9][A-Z0-9./-]{1,39}$/.test(text),
    "Letters, digits, dots and dashes, as on the license.",
  );

const daySchema = z.iso.date("A date is needed, such as 2027-06-30.");
const slugSchema = z
  .string()
  .max(80)
  .regex(/^[a-z0-9](-?[a-z0-9]){1,79}$/);
/** Known by their e-mail alone, they are asked for a name when they first sign in. */
const optionalNameSchema = z.union([z.literal(""), personNameSchema]).optional();
const titleSchema = lineSchema(80).optional();

export const licenseSchema = z.strictObject({
  licenseNumber: licenseNumberSchema,
  licenseState: stateSchema,
  licenseExpiresOn: daySchema,
});

export const requestEmploymentSchema = licenseSchema.extend({
  dealer: slugSchema,
  title: titleSchema,
});

export const offerEmploymentSchema = z.strictObject({
  dealer: slugSchema,
  email: emailSchema,
  name: optionalNameSchema,
  title: titleSchema,
});

/** A person who accepts an offer brings their license; a dealer who accepts a request adds nothing. */
export const confirmOfferSchema = licenseSchema.extend({ employmentId: uuidSchema });
export const employmentSchema = z.strictObject({ employmentId: uuidSchema });
export const dealerEmploymentSchema = z.strictObject({ dealer: slugSchema, employmentId: uuidSchema });

export const appointStaffSchema = z.strictObject({
  dealer: slugSchema,
  email: emailSchema,
  name: optionalNameSchema,
  role: z.enum(staffRoles),
});
export const endStaffSchema = z.strictObject({ dealer: slugSchema, staffId: uuidSchema });

export const admitDealerSchema = z.strictObject({
  slug: slugSchema.optional(),
  name: lineSchema(120, 2),
  kind: z.enum(dealerKinds).default("rooftop"),
  licenseNumber: licenseNumberSchema,
  licenseState: stateSchema,
  street: lineSchema(200, 1),
  city: lineSchema(100, 1),
  state: stateSchema,
  zip: z
    .string()
    .trim()
    .regex(/^\d{5}$/, "Five digits are needed."),
  phone: lineSchema(40, 7),
  email: emailSchema,
  timeZone: timeZoneSchema,
  about: paragraphsSchema(2_000).default(""),
  documentFeeCents: z.int().min(0).max(500_000).default(0),
  ownerEmail: emailSchema,
  ownerName: personNameSchema,
});

const MOST_DOCUMENT_FEE_CENTS = 500_000;
const documentFeeSchema = z
  .string()
  .max(20)
  .transform((typed) => parseCents(typed) ?? Number.NaN)
  .pipe(
    z
      .int("Write dollars, such as 250 or 377.63.")
      .min(0, "A fee is zero or more.")
      .max(MOST_DOCUMENT_FEE_CENTS, "A document fee is at most $5,000."),
  );

/** What a house says of itself; `documentFee` is typed in dollars and comes out in cents. */
export const editDealerSchema = z.strictObject({
  dealer: slugSchema,
  phone: lineSchema(40, 7),
  email: emailSchema,
  about: paragraphsSchema(2_000).default(""),
  documentFee: documentFeeSchema,
});

export type License = z.output<typeof licenseSchema>;
export type RequestEmploymentInput = z.input<typeof requestEmploymentSchema>;
export type OfferEmploymentInput = z.output<typeof offerEmploymentSchema>;
export type AppointStaffInput = z.output<typeof appointStaffSchema>;
export type EndStaffInput = z.output<typeof endStaffSchema>;
export type AdmitDealerInput = z.input<typeof admitDealerSchema>;
