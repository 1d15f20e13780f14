import type { z } from "zod";
import { badRequest, type StandInFailure } from "@/lib/payments/stand-in/failure";
import type { FormTree } from "@/lib/payments/stand-in/form";

type Issue = z.core.$ZodIssue;

/** Reads a decoded body by an endpoint's schema, or refuses its first fault in Stripe's words (400). */
export function readParams<T>(schema: z.ZodType<T>, tree: FormTree): T {
  const parsed = schema.safeParse(tree);
  if (parsed.success) return parsed.data;
  throw toFailure(parsed.error.issues[0]!, tree);
}

function toFailure(issue: Issue, tree: FormTree, above: PropertyKey[] = []): StandInFailure {
  const path = [...above, ...issue.path];
  const value = valueAt(tree, path);
  if (issue.code === "invalid_union") return toFailure(likeliest(issue.errors), tree, path);
  if (issue.code === "unrecognized_keys") return unknownParameter([...path, issue.keys[0]!]);
  if (value === undefined) return missingParameter(path);
  const name = nameOf(path);
  if (issue.code === "invalid_value") {
    return badRequest(`Invalid ${name}: must be one of ${issue.values.map(String).join(", ")}`, name);
  }
  if (issue.code === "invalid_type" && issue.message.startsWith("Invalid input")) {
    return badRequest(`Invalid ${issue.expected === "record" ? "object" : issue.expected}`, name);
  }
  const shown = typeof value === "string" ? `: ${value.slice(0, 60)}` : "";
  return badRequest(`${issue.message}${shown}`, name, codeOf(issue.message));
}

function unknownParameter(path: PropertyKey[]): StandInFailure {
  const name = nameOf(path);
  return badRequest(`Received unknown parameter: ${name}`, name, "parameter_unknown");
}

function missingParameter(path: PropertyKey[]): StandInFailure {
  const name = nameOf(path);
  return badRequest(`Missing required param: ${name}.`, name, "parameter_missing");
}

/** Of the ways a value could have been meant, the one it came closest to. */
function likeliest(branches: Issue[][]): Issue {
  const close = branches.find(([first]) => first && (first.path.length > 0 || !isWrongKind(first)));
  return (close ?? branches.at(-1)!)[0]!;
}

function isWrongKind(issue: Issue): boolean {
  return issue.code === "invalid_type" || issue.code === "invalid_value";
}

function codeOf(message: string): string | undefined {
  if (message.startsWith("Invalid integer")) return "parameter_invalid_integer";
  if (message.startsWith("You passed an empty string")) return "parameter_invalid_empty";
  if (message.startsWith("Not a valid URL")) return "url_invalid";
  if (message.startsWith("Invalid email")) return "email_invalid";
  return undefined;
}

function valueAt(tree: FormTree, path: PropertyKey[]): unknown {
  let value: unknown = tree;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function nameOf(path: PropertyKey[]): string {
  const [first, ...rest] = path.map(String);
  return `${first ?? ""}${rest.map((step) => `[${step}]`).join("")}`.slice(0, 300);
}
