import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";
import type { Actor } from "@/lib/people/actor";
import type { DealerName } from "./get-dealer";
import type { StaffRole } from "./schema";

/** Writes one staff row and its event. Refuses with `staff_exists`. */
export async function addStaff(
  tx: Tx,
  actor: Actor,
  dealer: Pick<DealerName, "dealerId" | "name">,
  { personId, role, email }: { personId: string; role: StaffRole; email: string },
): Promise<{ staffId: string }> {
  const [added] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO staff (dealer_id, person_id, role)
    VALUES (${dealer.dealerId}::uuid, ${personId}::uuid, ${role}::staff_role)
    ON CONFLICT (dealer_id, person_id) WHERE ended_at IS NULL DO NOTHING
    RETURNING id`;
  if (!added) {
    throw new Refusal("staff_exists", {
      message: `${email} is already on the staff of ${dealer.name}. Nothing was changed.`,
    });
  }
  await recordEvent(tx, {
    resource: "Dealer",
    key: dealer.dealerId,
    actorId: actor.personId,
    visibility: "parties",
  });
  return { staffId: added.id };
}
