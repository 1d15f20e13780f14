import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { recordRelationship } from "./record-relationship";

/**
 * Writes the end of a relationship of the acting client and answers the letters that waited for them. No
 * reason is kept: the salesperson may read the row.
 * Refuses with `relationship_ended` or `not_found`.
 */
export async function closeRelationship(
  tx: Tx,
  actor: Actor,
  relationshipId: string,
  answer: "end" | "switch",
): Promise<{ salespersonId: string }> {
  const own = await tx.relationship.findFirst({
    where: { id: relationshipId, clientId: actor.personId },
    select: { salespersonId: true },
  });
  if (!own) throw new Refusal("not_found");
  const ended = await tx.$executeRaw`
    UPDATE relationship SET ended_at = app_now()
    WHERE id = ${relationshipId}::uuid AND client_id = ${actor.personId}::uuid AND ended_at IS NULL`;
  if (ended === 0) throw new Refusal("relationship_ended");
  await tx.$executeRaw`
    UPDATE move_letter SET answer = ${answer}::move_answer, answered_at = app_now()
    WHERE relationship_id = ${relationshipId}::uuid AND client_id = ${actor.personId}::uuid
      AND answer IS NULL`;
  await recordRelationship(tx, relationshipId);
  return own;
}
