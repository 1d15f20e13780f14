import "server-only";
import { asActor, type Tx } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";
import type { Actor } from "@/lib/people/actor";
import { getOpenEmployment } from "./get-employment";

/**
 * Says no to an employment that waits for its answer, or takes back one's own asking.
 * Refuses with `not_found` or `employment_not_open`.
 */
export function declineEmployment(actor: Actor, employmentId: string): Promise<void> {
  return asActor({ personId: actor.personId }, (tx) => decline(tx, actor, employmentId));
}

async function decline(tx: Tx, actor: Actor, employmentId: string): Promise<void> {
  await getOpenEmployment(tx, actor, employmentId);
  await tx.$executeRaw`UPDATE employment SET declined_at = app_now() WHERE id = ${employmentId}::uuid`;
  await recordEvent(tx, {
    resource: "Employment",
    key: employmentId,
    actorId: actor.personId,
    visibility: "parties",
  });
}
