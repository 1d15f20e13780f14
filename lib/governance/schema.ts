import { z } from "zod";

export const eventResources = [
  "Listing",
  "Price",
  "Order",
  "Relationship",
  "Employment",
  "Profile",
  "Dealer",
] as const;

/** What a steward looks through; what cannot be read is left out. */
export const eventsQuerySchema = z.object({
  resource: z.enum(eventResources).optional().catch(undefined),
  before: z.coerce.number().int().positive().safe().optional().catch(undefined),
});

export const peopleQuerySchema = z.object({
  q: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^[^\u0000]*$/)
    .optional()
    .catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
});

/** A market number or an order code, as a steward types it. */
export const auditKeySchema = z
  .string()
  .max(40)
  .transform((text) => text.trim().toUpperCase())
  .pipe(
    z
      .string()
      .regex(
        /^(UF-\d{1,12}|[2-9A-Z]{4}-[2-9A-Z]{4})$/,
        "A market number such as UF-204881, or an order code such as 7Q4K-29XP.",
      ),
  );

export type EventsQuery = z.output<typeof eventsQuerySchema>;
export type PeopleQuery = z.output<typeof peopleQuerySchema>;
