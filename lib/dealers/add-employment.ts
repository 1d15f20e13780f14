import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import type { DealerName } from "./get-dealer";
import type { License } from "./schema";

export type NewEmployment = {
  personId: string;
  personName: string;
  dealer: DealerName;
  /** Null in an offer: the person brings it when they accept. */
  license: License | null;
  title?: string;
};

/**
 * Writes an employment that waits for its other side, its event, and the letter to whoever has to answer.
 * Refuses with `employment_exists`.
 */
export async function addEmployment(
  tx: Tx,
  actor: Actor,
  { personId, personName, dealer, license, title }: NewEmployment,
): Promise<{ employmentId: string }> {
  await refuseSecond(tx, personId, personName, dealer);
  const [added] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO employment
      (person_id, dealer_id, license_number, license_state, license_expires_on, title, requested_by_id)
    VALUES (${personId}::uuid, ${dealer.dealerId}::uuid, ${license?.licenseNumber ?? ""},
      ${license?.licenseState ?? dealer.state}, coalesce(${license?.licenseExpiresOn}::date, app_now()::date),
      ${title || "Salesperson"}, ${actor.personId}::uuid)
    RETURNING id`;
  const employmentId = added!.id;
  await recordEvent(tx, {
    resource: "Employment",
    key: employmentId,
    actorId: actor.personId,
    visibility: "parties",
  });
  await enqueue(tx, "send-employment-letter", { employmentId, about: "asked" });
  return { employmentId };
}

async function refuseSecond(tx: Tx, personId: string, personName: string, dealer: DealerName): Promise<void> {
  const found = await tx.employment.findFirst({
    where: { personId, dealerId: dealer.dealerId, declinedAt: null, endedAt: null },
    select: { startedAt: true },
  });
  if (!found) return;
  const who = personName || "This person";
  const message = found.startedAt
    ? `${who} already works at ${dealer.name}. Nothing was changed.`
    : `${who} and ${dealer.name} already have an open request. Answer that one. Nothing was changed.`;
  throw new Refusal("employment_exists", { message });
}
