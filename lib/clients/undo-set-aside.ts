import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { removeOwnNote } from "./remove-note";
import { writePlan } from "./plan-next-touch";
import { SET_ASIDE } from "./rules";
import type { UndoSetAsideInput } from "./schema";

/**
 * Puts a client back into the queue as if they had not been set aside: the note goes, and what was planned
 * for today (`wasDue`) is planned again, with its why.
 * Refuses with `not_found` when it is no such note of the actor's.
 */
export function undoSetAside(
  actor: Actor,
  { relationshipId, noteId, wasDue }: UndoSetAsideInput,
): Promise<void> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const note = await tx.note.findFirst({
      where: { id: noteId, relationshipId, salespersonId: actor.personId, body: { startsWith: SET_ASIDE } },
      select: { body: true },
    });
    if (!note) throw new Refusal("not_found");
    await removeOwnNote(tx, actor, noteId);
    const why = note.body.slice(note.body.indexOf(": ") + 2);
    const plan = wasDue ? { nextTouchOn: await today(tx, actor), nextTouchWhy: why } : { nextTouchOn: null };
    await writePlan(tx, actor, { relationshipId, ...plan });
  });
}

async function today(tx: Tx, { timeZone }: Actor): Promise<string> {
  const [row] = await tx.$queryRaw<
    { day: string }[]
  >`SELECT (app_now() AT TIME ZONE ${timeZone}::text)::date::text AS day`;
  return row!.day;
}
