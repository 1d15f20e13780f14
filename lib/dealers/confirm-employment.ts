import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import { getOpenEmployment, type EmploymentParties } from "./get-employment";
import { refuseExpired, refuseOverlap } from "./license-checks";
import { answeringSide, canSpeakFor } from "./rules";
import type { License } from "./schema";

export type ConfirmEmploymentInput = { employmentId: string; license?: License };
export type StartedEmployment = { employmentId: string; personId: string; dealerId: string };

/**
 * Begins an employment, by the side that did not ask for it. Whoever accepts an offer brings their `license`.
 * Refuses with `not_found`, `employment_not_open`, `invalid_input` or `license_overlap` (one license, one
 * live employment: kept by an exclusion constraint).
 */
export async function confirmEmployment(
  tx: Tx,
  actor: Actor,
  { employmentId, license }: ConfirmEmploymentInput,
): Promise<StartedEmployment> {
  const employment = await getOpenEmployment(tx, actor, employmentId);
  const side = answeringSide(employment);
  if (!canSpeakFor(side, actor, employment))
    throw new Refusal("employment_not_open", { message: waitSentence(employment) });
  if (side === "person") await bringLicense(tx, employment, license);
  else await checkLicense(tx, employment);
  await tx.$executeRaw`
    UPDATE employment SET started_at = app_now(), confirmed_by_id = ${actor.personId}::uuid
    WHERE id = ${employmentId}::uuid`;
  await recordEvent(tx, { resource: "Employment", key: employmentId, actorId: actor.personId });
  await enqueue(tx, "send-employment-letter", { employmentId, about: "confirmed" });
  return { employmentId, personId: employment.personId, dealerId: employment.dealerId };
}

async function bringLicense(tx: Tx, { employmentId }: EmploymentParties, license?: License): Promise<void> {
  if (!license) {
    throw new Refusal("invalid_input", {
      fieldErrors: { licenseNumber: ["Your license is needed to begin."] },
    });
  }
  await refuseExpired(tx, license.licenseExpiresOn);
  await refuseOverlap(tx, license);
  await tx.$executeRaw`
    UPDATE employment SET license_number = ${license.licenseNumber}, license_state = ${license.licenseState},
      license_expires_on = ${license.licenseExpiresOn}::date
    WHERE id = ${employmentId}::uuid`;
}

async function checkLicense(tx: Tx, employment: EmploymentParties): Promise<void> {
  if (employment.licenseExpired) {
    const { personName, licenseState, licenseNumber } = employment;
    const license = `License ${licenseState} ${licenseNumber} of ${personName}`;
    const message = `${license} has run out. Ask for a new request with the renewed one.`;
    throw new Refusal("invalid_input", { message });
  }
  await refuseOverlap(tx, employment);
}

function waitSentence(employment: EmploymentParties): string {
  const other = answeringSide(employment) === "person" ? employment.personName : employment.dealerName;
  return `${other || "The other side"} has to answer this. Nothing was changed.`;
}
