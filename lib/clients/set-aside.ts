import "server-only";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { addNote } from "./add-note";
import { clearDuePlan } from "./clear-due-plan";
import { getOwnClient } from "./get-own-client";
import { writePlan } from "./plan-next-touch";
import { SET_ASIDE } from "./rules";
import type { SetAsideInput } from "./schema";

/**
 * Takes a client out of the queue: until `days` from today, or until there is a new reason. The note it
 * writes is both its record and what the queue looks at; whoever writes after it is back at once.
 * Refuses with `not_found` or `relationship_ended`.
 */
export function setAside(
  actor: Actor,
  { relationshipId, why, days }: Omit<SetAsideInput, "wasDue">,
): Promise<{ noteId: string }> {
  return asActor({ personId: actor.personId }, async (tx) => {
    await getOwnClient(tx, actor, relationshipId);
    const until = days === undefined ? null : await dayFromNow(tx, actor, days);
    if (until) await writePlan(tx, actor, { relationshipId, nextTouchOn: until, nextTouchWhy: why });
    else await clearDuePlan(tx, actor, relationshipId);
    const body = until ? `${SET_ASIDE} until ${until}: ${why}` : `${SET_ASIDE}: ${why}`;
    return addNote(tx, { relationshipId, salespersonId: actor.personId, body });
  });
}

async function dayFromNow(tx: Tx, actor: Actor, days: number): Promise<string> {
  const [row] = await tx.$queryRaw<{ day: string }[]>`
    SELECT ((app_now() AT TIME ZONE ${actor.timeZone}::text)::date + ${days}::int)::text AS day`;
  return row!.day;
}
