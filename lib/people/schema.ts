import { z } from "zod";
import { emailSchema } from "@/lib/core/email";
import { lineSchema, linesSchema, paragraphsSchema } from "@/lib/people/text";
import { toE164 } from "@/lib/people/phone";
import { stateCodes } from "@/lib/people/states";
import { isTimeZone } from "@/lib/people/time-zones";

export const HANDLE = /^[a-z0-9](?:-?[a-z0-9]){1,59}$/;

export const channels = ["email", "text", "call", "post"] as const;
export type Channel = (typeof channels)[number];

export const personNameSchema = lineSchema(120, 1).refine(
  (name) => /\p{L}|\p{N}/u.test(name),
  "A name has at least one letter. Write it as you would say it.",
);

export const timeZoneSchema = z.string().max(60).refine(isTimeZone, "Choose one of the time zones offered.");

export const newPersonSchema = z.strictObject({
  email: emailSchema,
  name: z.union([z.literal(""), personNameSchema]),
  timeZone: timeZoneSchema.optional(),
});
export type NewPerson = z.input<typeof newPersonSchema>;

export const personSchema = z.strictObject({ name: personNameSchema, timeZone: timeZoneSchema });
export type PersonInput = z.output<typeof personSchema>;

/** `handle` is taken once; left out, it is made from the name. */
export const profileSchema = z.strictObject({
  handle: z
    .union([
      z.literal("").transform(() => undefined),
      z.string().regex(HANDLE, "Use a to z, digits and single hyphens."),
    ])
    .optional(),
  name: personNameSchema,
  headline: lineSchema(200, 1),
  story: paragraphsSchema(4_000).default(""),
  servesBest: linesSchema(80, 8),
  notMyField: lineSchema(300).default(""),
  languages: linesSchema(40, 12, /[,\n]/),
  styles: linesSchema(60, 8, /[,\n]/),
  craft: paragraphsSchema(1_000).default(""),
  capacity: z.coerce
    .number("Write a whole number.")
    .int("Write a whole number.")
    .min(0)
    .max(5_000)
    .default(0),
});
export type ProfileInput = z.output<typeof profileSchema>;

const emptyAsNull = (text: string) => text || null;

const optionalPhone = z
  .string()
  .max(40)
  .default("")
  .transform((text, context) => {
    if (text.trim() === "") return null;
    const number = toE164(text);
    if (number) return number;
    context.addIssue({ code: "custom", message: "Write ten digits, or + and the country's code first." });
    return z.NEVER;
  });

export const contactCardSchema = z.strictObject({
  phone: optionalPhone,
  street: lineSchema(120).default("").transform(emptyAsNull),
  city: lineSchema(80).default("").transform(emptyAsNull),
  state: z
    .union([z.literal(""), z.enum(stateCodes)])
    .default("")
    .transform(emptyAsNull),
  zip: z
    .string()
    .trim()
    .max(10)
    .regex(/^(?:\d{5}(?:-\d{4})?)?$/, "Five digits are needed.")
    .default("")
    .transform(emptyAsNull),
});
export type ContactCardInput = z.output<typeof contactCardSchema>;

export const consentSchema = z.strictObject({
  channel: z.enum(channels),
  /** Where it was said: "settings", "order", "letter". */
  via: lineSchema(60, 1).default("settings"),
});
export type ConsentInput = z.output<typeof consentSchema>;

export const findPeopleSchema = z.strictObject({
  q: lineSchema(100).optional(),
  language: lineSchema(40).optional(),
  state: z.union([z.literal("").transform(() => undefined), z.enum(stateCodes)]).optional(),
  cursor: z.string().max(200).optional(),
});
export type FindPeople = z.input<typeof findPeopleSchema>;
