import "server-only";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { getOwnClient } from "./get-own-client";
import type { PlanInput } from "./schema";

/**
 * Plans when to touch a client next and why, how often at least, and under which tags. What is left out
 * stays; a `nextTouchOn` of null takes the plan away.
 * Refuses with `not_found` or `relationship_ended`.
 */
export function planNextTouch(actor: Actor, input: PlanInput): Promise<void> {
  return asActor({ personId: actor.personId }, async (tx) => {
    await getOwnClient(tx, actor, input.relationshipId);
    await writePlan(tx, actor, input);
  });
}

/** As `planNextTouch`, for a client known to be the actor's. */
export async function writePlan(
  tx: Tx,
  actor: Actor,
  { relationshipId, nextTouchOn, nextTouchWhy, cadenceDays, tags }: PlanInput,
): Promise<void> {
  const data = {
    nextTouchOn: nextTouchOn && new Date(nextTouchOn),
    nextTouchWhy: nextTouchOn === null ? "" : nextTouchWhy,
    cadenceDays,
    tags,
  };
  await tx.bookEntry.upsert({
    where: { relationshipId },
    create: { relationshipId, salespersonId: actor.personId, ...data },
    update: data,
    select: { relationshipId: true },
  });
}
