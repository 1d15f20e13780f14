import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";

/** Reads as a steward: orders, money and events, and not one row of a book. Refuses everybody else with `not_found`. */
export function readAsSteward<Result>(actor: Actor, read: (tx: Tx) => Promise<Result>): Promise<Result> {
  if (!actor.isSteward) throw new Refusal("not_found");
  return asActor({ personId: actor.personId }, read);
}
