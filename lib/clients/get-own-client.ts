import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";

export type OwnClient = { relationshipId: string; clientId: string; clientName: string; timeZone: string };

/**
 * The client of a live relationship the actor is the salesperson of.
 * Refuses with `not_found`, or `relationship_ended` when the client ended it.
 */
export async function getOwnClient(tx: Tx, actor: Actor, relationshipId: string): Promise<OwnClient> {
  const row = await tx.relationship.findFirst({
    where: { id: relationshipId, salespersonId: actor.personId },
    select: { clientId: true, endedAt: true, client: { select: { name: true, timeZone: true } } },
  });
  if (!row) throw new Refusal("not_found");
  if (row.endedAt) throw new Refusal("relationship_ended");
  return {
    relationshipId,
    clientId: row.clientId,
    clientName: row.client.name,
    timeZone: row.client.timeZone,
  };
}
