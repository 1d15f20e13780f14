import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { closeRelationship } from "./close-relationship";

export type EndedRelationship = { relationshipId: string; handle: string | null; name: string };

/**
 * Ends a relationship of the actor's own. The salesperson sees the two dates from then on and nothing else.
 * Refuses with `relationship_ended`, and with `not_found` everybody who is not its client.
 */
export function endRelationship(actor: Actor, relationshipId: string): Promise<EndedRelationship> {
  return asActor({ personId: actor.personId }, async (tx) => {
    await closeRelationship(tx, actor, relationshipId, "end");
    return describe(tx, relationshipId);
  });
}

async function describe(tx: Tx, relationshipId: string): Promise<EndedRelationship> {
  const row = await tx.relationship.findUnique({
    where: { id: relationshipId },
    select: { salesperson: { select: { name: true, profile: { select: { handle: true } } } } },
  });
  if (!row) throw new Refusal("not_found");
  return { relationshipId, handle: row.salesperson.profile?.handle ?? null, name: row.salesperson.name };
}
