import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { canSpeakFor } from "./rules";

export type EmploymentParties = {
  employmentId: string;
  personId: string;
  personName: string;
  dealerId: string;
  dealerName: string;
  requestedById: string;
  startedAt: Date | null;
  declinedAt: Date | null;
  endedAt: Date | null;
  licenseNumber: string;
  licenseState: string;
  licenseExpired: boolean;
};

/** An employment the actor is a side of, locked until the transaction ends. Refuses with `not_found`. */
export async function getEmployment(tx: Tx, actor: Actor, employmentId: string): Promise<EmploymentParties> {
  const [employment] = await tx.$queryRaw<EmploymentParties[]>`
    SELECT e.id AS "employmentId", e.person_id AS "personId", p.name AS "personName",
      e.dealer_id AS "dealerId", d.name AS "dealerName", e.requested_by_id AS "requestedById",
      e.started_at AS "startedAt",
      e.declined_at AS "declinedAt", e.ended_at AS "endedAt", e.license_number AS "licenseNumber",
      e.license_state AS "licenseState", e.license_expires_on < app_now()::date AS "licenseExpired"
    FROM employment e JOIN person p ON p.id = e.person_id JOIN dealer d ON d.id = e.dealer_id
    WHERE e.id = ${employmentId}::uuid
    FOR UPDATE OF e`;
  if (!employment || !isParty(actor, employment)) throw new Refusal("not_found");
  return employment;
}

/** As `getEmployment`, while it still waits for its answer. Refuses with `employment_not_open`. */
export async function getOpenEmployment(
  tx: Tx,
  actor: Actor,
  employmentId: string,
): Promise<EmploymentParties> {
  const employment = await getEmployment(tx, actor, employmentId);
  if (employment.startedAt || employment.declinedAt) throw new Refusal("employment_not_open");
  return employment;
}

function isParty(actor: Actor, employment: EmploymentParties): boolean {
  return canSpeakFor("person", actor, employment) || canSpeakFor("dealer", actor, employment);
}
