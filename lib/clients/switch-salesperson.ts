import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { beginRelationship, type BegunRelationship } from "./begin-relationship";
import { closeRelationship } from "./close-relationship";
import { getSalesperson } from "./get-salesperson";

export type SwitchedRelationship = BegunRelationship & { name: string };

/**
 * The actor leaves one person and chooses another, both or neither. What they own and wrote stays with them.
 * Refuses with `not_found`, `relationship_ended` or `choose_another` (oneself, or the same person again).
 */
export function switchSalesperson(
  actor: Actor,
  { relationshipId, handle }: { relationshipId: string; handle: string },
): Promise<SwitchedRelationship> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const { salespersonId, name } = await getSalesperson(tx, handle);
    const left = await closeRelationship(tx, actor, relationshipId, "switch");
    if (left.salespersonId === salespersonId) {
      throw new Refusal("choose_another", {
        message: `${name} is the one you would leave. Choose somebody else. Nothing was changed.`,
      });
    }
    const begun = await beginRelationship(tx, {
      clientId: actor.personId,
      salespersonId,
      origin: "client_self",
    });
    return { ...begun, name };
  });
}
