import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { addNote } from "./add-note";
import { getOwnClient } from "./get-own-client";
import type { WriteInput } from "./schema";

/** Keeps a note on a client that only the actor reads. Refuses with `not_found` or `relationship_ended`. */
export function writeNote(
  actor: Actor,
  { relationshipId, body }: WriteInput,
): Promise<{ noteId: string; at: Date }> {
  return asActor({ personId: actor.personId }, async (tx) => {
    await getOwnClient(tx, actor, relationshipId);
    return addNote(tx, { relationshipId, salespersonId: actor.personId, body });
  });
}
