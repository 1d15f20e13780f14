import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import { getEmployment, type EmploymentParties } from "./get-employment";

/**
 * Ends a live employment, by the dealer's owner or manager or by the person. One row changes; whatever hangs
 * on the person stays where it is.
 * Refuses with `not_found` or `employment_not_open` (never begun, or over already).
 */
export async function endEmployment(tx: Tx, actor: Actor, employmentId: string): Promise<EmploymentParties> {
  const employment = await getEmployment(tx, actor, employmentId);
  if (!employment.startedAt || employment.endedAt) {
    const { personName, dealerName } = employment;
    const message = `${personName} does not work at ${dealerName}. Nothing was changed.`;
    throw new Refusal("employment_not_open", { message });
  }
  await tx.$executeRaw`
    UPDATE employment SET ended_at = greatest(app_now(), started_at + interval '1 millisecond'),
      ended_by_id = ${actor.personId}::uuid
    WHERE id = ${employmentId}::uuid`;
  await recordEvent(tx, { resource: "Employment", key: employmentId, actorId: actor.personId });
  await enqueue(tx, "send-employment-letter", { employmentId, about: "ended" });
  return employment;
}
