import { z } from "zod";

/** Header names that belong to the message itself and that no caller may set beside its fields. */
const ownHeaders = new Set([
  "bcc",
  "cc",
  "content-transfer-encoding",
  "content-type",
  "date",
  "from",
  "message-id",
  "mime-version",
  "received",
  "return-path",
  "sender",
  "subject",
  "to",
]);

const oneLine = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !/\p{Cc}/u.test(text), "Line breaks and control characters are not allowed here.");

const body = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((text) => !text.includes("\0"), "A NUL character is not allowed here.");

const headerName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/)
  .refine((name) => !ownHeaders.has(name.toLowerCase()), "This header is set by the message itself.");

export const mailSchema = z.strictObject({
  to: z.string().max(400),
  from: z.string().max(400).optional(),
  subject: oneLine(300),
  text: body(200_000),
  html: body(400_000).optional(),
  headers: z
    .record(headerName, oneLine(900))
    .refine((headers) => Object.keys(headers).length <= 20, "At most 20 headers.")
    .optional(),
  /** Two messages with one key carry one Message-ID, and the outbox keeps only the first. */
  key: oneLine(200).optional(),
});

const linkSchema = z.strictObject({ label: oneLine(80), url: z.url({ protocol: /^https?$/ }).max(2_000) });

export const letterSchema = z.strictObject({
  subject: oneLine(300),
  greeting: oneLine(200).optional(),
  paragraphs: z.array(body(5_000)).min(1).max(60),
  /** The one thing to do; `choices` are several of equal weight, none set before the others. */
  action: linkSchema.optional(),
  choices: z.array(linkSchema).max(6).optional(),
  footer: body(2_000),
});

export type MailMessage = z.input<typeof mailSchema>;
export type Letter = z.input<typeof letterSchema>;
