import { z } from "zod";
import { emailSchema } from "@/lib/core/email";
import { personNameSchema, timeZoneSchema } from "@/lib/people/schema";
import { safePath } from "@/lib/web/safe-path";

const nextSchema = z
  .string()
  .max(2_000)
  .default("")
  .transform((next) => safePath(next, ""));

/**
 * Asking for a sign-in link. `next` is where to go afterwards; anything but a page of ours becomes nowhere.
 */
export const signInSchema = z.strictObject({ email: emailSchema, next: nextSchema });

/** Telling us one's name at the first sign-in. */
export const newcomerSchema = z.strictObject({
  name: personNameSchema,
  timeZone: z.union([z.literal(""), timeZoneSchema]).default(""),
  next: nextSchema,
});
