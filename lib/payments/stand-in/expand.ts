import "server-only";
import type { Books } from "@/lib/payments/stand-in/books";
import { badRequest } from "@/lib/payments/stand-in/failure";
import { shown, type Kind } from "@/lib/payments/stand-in/kinds";

type Bag = Record<string, unknown>;

const kinds: Record<string, Kind | undefined> = {
  charge: "charge",
  customer: "customer",
  latest_charge: "charge",
  payment_intent: "payment_intent",
};

const DEEPEST = 4;

/**
 * Puts whole objects where their ids stand, along paths such as `payment_intent.latest_charge` or
 * `data.charge`.
 */
export async function expandAnswer(books: Books, answer: object, paths: string[]): Promise<object> {
  const expanded = structuredClone(answer) as Bag;
  for (const path of paths) {
    const steps = path.split(".");
    if (steps.length > DEEPEST)
      throw badRequest(`You cannot expand more than ${DEEPEST} levels of a property.`);
    const [first, ...rest] = steps;
    const isList = expanded.object === "list" && first === "data";
    const starts = isList ? (expanded.data as Bag[]) : [expanded];
    for (const start of starts) await expandAlong(books, start, isList ? rest : steps, path);
  }
  return expanded;
}

async function expandAlong(
  books: Books,
  object: Bag,
  [step, ...rest]: string[],
  path: string,
): Promise<void> {
  const kind = step === undefined ? undefined : kinds[step];
  if (step === undefined || !kind || !(step in object)) {
    throw badRequest(`This property cannot be expanded (${path}).`, "expand");
  }
  const value = object[step];
  if (typeof value === "string") object[step] = shown(await books.get(kind, value, step));
  const next = object[step];
  if (rest.length > 0 && typeof next === "object" && next !== null)
    await expandAlong(books, next as Bag, rest, path);
}
