import { z } from "zod";
import { uuidSchema } from "@/lib/core/ids";
import { HANDLE } from "@/lib/people/schema";
import { lineSchema, linesSchema, paragraphsSchema } from "@/lib/people/text";
import { bodyTypes, colorFamilies } from "@/lib/vehicles/schema";

export const touchChannels = ["call", "text", "email", "visit", "letter"] as const;
export const touchDirections = ["inbound", "outbound"] as const;
export const origins = [
  "client_self",
  "order",
  "salesperson_brought",
  "mls_referral",
  "dealer_lead",
] as const;
export const bookSorts = ["name", "since", "last", "next"] as const;
export const exportFormats = ["csv", "vcard", "json"] as const;

export type TouchChannel = (typeof touchChannels)[number];
export type TouchDirection = (typeof touchDirections)[number];
export type Origin = (typeof origins)[number];
export type BookSort = (typeof bookSorts)[number];
export type ExportFormat = (typeof exportFormats)[number];

export const MAX_WORDS = 4_000;

const handleSchema = z.string().max(60).regex(HANDLE);
const wordsSchema = paragraphsSchema(MAX_WORDS, 1);
const daySchema = z.union([
  z.literal("").transform(() => null),
  z.iso.date("A date is needed, such as 2027-06-30."),
]);

export const relationshipSchema = z.strictObject({ relationshipId: uuidSchema });
export const chooseSchema = z.strictObject({ handle: handleSchema });
export const switchSchema = z.strictObject({ relationshipId: uuidSchema, handle: handleSchema });
export const answerSchema = z.strictObject({
  letterId: uuidSchema,
  relationshipId: uuidSchema,
  answer: z.enum(["keep", "switch", "end"]),
});

export const logTouchSchema = z.strictObject({
  relationshipId: uuidSchema,
  direction: z.enum(touchDirections),
  channel: z.enum(touchChannels),
  body: wordsSchema,
});
export const writeSchema = z.strictObject({ relationshipId: uuidSchema, body: wordsSchema });
export const removeNoteSchema = z.strictObject({ relationshipId: uuidSchema, noteId: uuidSchema });

/** What is left out stays as it is; an empty day takes the plan away. */
export const planSchema = z.strictObject({
  relationshipId: uuidSchema,
  nextTouchOn: daySchema.optional(),
  nextTouchWhy: lineSchema(300).optional(),
  cadenceDays: z.coerce.number("Write a whole number of days.").int().min(7).max(1_095).optional(),
  tags: linesSchema(40, 20, /[,\n]/).optional(),
});

/**
 * `days` puts somebody off; without it they are not needed now. `why` is the reason they stood in the queue
 * for.
 */
export const setAsideSchema = z.strictObject({
  relationshipId: uuidSchema,
  why: lineSchema(300, 1),
  days: z.coerce.number().int().min(1).max(365).optional(),
  wasDue: z.literal("yes").optional().transform(Boolean),
});

export const undoSetAsideSchema = z.strictObject({
  relationshipId: uuidSchema,
  noteId: uuidSchema,
  wasDue: z.literal("yes").optional().transform(Boolean),
});

const mileageSchema = z
  .string()
  .trim()
  .max(12)
  .transform((text) => text.replaceAll(",", ""))
  .refine((text) => /^\d{0,7}$/.test(text), "Write whole miles, such as 34,900.")
  .transform((text) => (text === "" ? null : Number(text)))
  .refine((miles) => miles === null || miles <= 2_000_000, "At most 2,000,000 miles.");

export const garageVehicleSchema = z.strictObject({
  description: lineSchema(120, 1),
  body: z.enum(bodyTypes).default("sedan"),
  color: z.enum(colorFamilies).default("gray"),
  mileage: mileageSchema.default(null),
  since: daySchema.default(null),
  note: lineSchema(300).default(""),
});
export const changeGarageVehicleSchema = z.strictObject({
  vehicleId: uuidSchema,
  mileage: mileageSchema,
  note: lineSchema(300),
});
export const removeGarageVehicleSchema = z.strictObject({ vehicleId: uuidSchema });

export const findClientsSchema = z.strictObject({
  q: lineSchema(100).default(""),
  sort: z.enum(bookSorts).default("name"),
  cursor: z.string().max(800).optional(),
});
export const exportSchema = z.strictObject({ format: z.enum(exportFormats).default("csv") });

export type LogTouchInput = z.output<typeof logTouchSchema>;
export type WriteInput = z.output<typeof writeSchema>;
export type PlanInput = z.output<typeof planSchema>;
export type SetAsideInput = z.output<typeof setAsideSchema>;
export type UndoSetAsideInput = z.output<typeof undoSetAsideSchema>;
export type GarageVehicleInput = z.output<typeof garageVehicleSchema>;
export type ChangeGarageVehicleInput = z.output<typeof changeGarageVehicleSchema>;
export type FindClients = z.input<typeof findClientsSchema>;
export type MoveAnswer = z.output<typeof answerSchema>["answer"];
