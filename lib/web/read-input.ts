import { z } from "zod";
import { Refusal, type FieldErrors } from "@/lib/core/errors";

/**
 * Parses what came from outside. Unknown keys are refused even where the schema forgot to say so.
 * Throws Refusal `invalid_input` with a sentence per field.
 */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const closed: z.ZodType = schema instanceof z.ZodObject ? schema.strict() : schema;
  const parsed = closed.safeParse(input, { error: sentenceOf });
  if (parsed.success) return parsed.data as z.output<Schema>;
  throw new Refusal("invalid_input", problemsOf(parsed.error));
}

/** Sentences by top-level field; what belongs to no field becomes the refusal's own message. */
export function problemsOf(error: z.ZodError): { message?: string; fieldErrors?: FieldErrors } {
  const fieldErrors: FieldErrors = Object.create(null);
  const general: string[] = [];
  for (const issue of error.issues) {
    const field = issue.path[0];
    if (field === undefined) general.push(issue.message);
    else (fieldErrors[String(field)] ??= []).push(issue.message);
  }
  const message = general.length > 0 ? `${general.join(" ")} Nothing was saved.` : undefined;
  return { message, fieldErrors: Object.keys(fieldErrors).length > 0 ? { ...fieldErrors } : undefined };
}

function sentenceOf(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type") {
    return issue.input === undefined || issue.input === ""
      ? "This is needed."
      : "This is not what belongs here.";
  }
  if (issue.code === "unrecognized_keys")
    return `There is no field called ${issue.keys.slice(0, 5).join(", ")}.`;
  if (issue.code === "invalid_value") return "Choose one of those offered.";
  if (issue.code === "too_small") return tooSmall(issue);
  if (issue.code === "too_big") return tooBig(issue);
  return "This does not read as it should. Check it and try again.";
}

function tooSmall({ origin, minimum }: { origin: string; minimum: number | bigint }): string {
  if (origin === "string")
    return Number(minimum) <= 1 ? "This is needed." : `${minimum} characters or more are needed.`;
  if (origin === "array" || origin === "set") return `Choose ${minimum} or more.`;
  return `${minimum} or more is needed.`;
}

function tooBig({ origin, maximum }: { origin: string; maximum: number | bigint }): string {
  if (origin === "string") return `This is too long: ${maximum} characters at most.`;
  if (origin === "array" || origin === "set") return `Choose ${maximum} at most.`;
  return `${maximum} at most.`;
}
