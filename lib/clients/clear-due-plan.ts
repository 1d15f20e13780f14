import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";

/**
 * Takes away a next touch that was due by today, in the salesperson's own time zone; a later one stays
 * planned.
 */
export async function clearDuePlan(tx: Tx, actor: Actor, relationshipId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE book_entry SET next_touch_on = NULL, next_touch_why = ''
    WHERE relationship_id = ${relationshipId}::uuid AND salesperson_id = ${actor.personId}::uuid
      AND next_touch_on <= (app_now() AT TIME ZONE ${actor.timeZone}::text)::date`;
}
