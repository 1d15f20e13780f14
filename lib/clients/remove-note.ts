import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";

/** Takes away a note of the actor's own. Refuses with `not_found`. */
export function removeNote(actor: Actor, noteId: string): Promise<void> {
  return asActor({ personId: actor.personId }, (tx) => removeOwnNote(tx, actor, noteId));
}

/** As `removeNote`, inside another deed. */
export async function removeOwnNote(tx: Tx, actor: Actor, noteId: string): Promise<void> {
  const { count } = await tx.note.deleteMany({ where: { id: noteId, salespersonId: actor.personId } });
  if (count === 0) throw new Refusal("not_found");
}
