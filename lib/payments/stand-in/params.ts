import { z } from "zod";
import type { FormTree } from "@/lib/payments/stand-in/form";

/**
 * Stripe's parameter types as they arrive: everything is a string or a tree of strings. The sentences are
 * Stripe's. `stripeType` lets a test compare a schema with the published description.
 */

const EMPTY = "You passed an empty string, which unsets a parameter. This one cannot be unset.";

export function text(max = 5000) {
  return z.string().min(1, EMPTY).max(max, `Invalid string: it must be at most ${max} characters`);
}

export function unsettable(max = 5000) {
  return z.string().max(max, `Invalid string: it must be at most ${max} characters`);
}

export function whole(min: number, max = Number.MAX_SAFE_INTEGER) {
  return z
    .string("Invalid integer")
    .regex(/^-?\d{1,15}$/, "Invalid integer")
    .transform(Number)
    .refine((value) => value >= min, `Invalid integer: it must be greater than or equal to ${min}`)
    .refine((value) => value <= max, `Invalid integer: it must be less than or equal to ${max}`)
    .meta({ stripeType: "integer" });
}

export function flag() {
  return z
    .string("Invalid boolean")
    .regex(/^(?:true|false)$/, "Invalid boolean")
    .transform((value) => value === "true")
    .meta({ stripeType: "boolean" });
}

export function choice<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values);
}

export function webAddress() {
  return text().refine(isWebAddress, "Not a valid URL");
}

export function emailAddress() {
  return text(512).regex(/^[^\s@,"]+@[^\s@,"]+\.[^\s@,"]+$/, "Invalid email address");
}

export function list<T extends z.ZodType>(item: T, max: number) {
  return z.preprocess(toArray, z.array(item).max(max, `Invalid array: at most ${max} entries are allowed`));
}

/**
 * Up to 50 names of 40 characters with values of 500, as Stripe keeps them. An empty value removes a name.
 */
export function metadata() {
  return z
    .record(
      z.string().max(40, "Metadata keys can be at most 40 characters long"),
      z.string().max(500, "Metadata values can be at most 500 characters long"),
    )
    .refine((entries) => Object.keys(entries).length <= 50, "Metadata can have at most 50 keys");
}

export function moment() {
  const at = whole(0);
  return z.union([
    at.transform((equals) => ({ gt: undefined, gte: equals, lt: undefined, lte: equals })),
    z.strictObject({ gt: at.optional(), gte: at.optional(), lt: at.optional(), lte: at.optional() }),
  ]);
}

function toArray(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const tree = value as FormTree;
  const positions = Object.keys(tree);
  if (!positions.every((position) => /^\d{1,4}$/.test(position))) return value;
  return positions.sort((a, b) => Number(a) - Number(b)).map((position) => tree[position]);
}

function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
