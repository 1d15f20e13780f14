import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";

type LicenseName = { licenseNumber: string; licenseState: string };

/** Refuses, with `invalid_input`, a license that ran out before today by the market's clock. */
export async function refuseExpired(tx: Tx, licenseExpiresOn: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ expired: boolean }[]>`
    SELECT ${licenseExpiresOn}::date < app_now()::date AS expired`;
  if (!row!.expired) return;
  const sentence = "This license has run out. Renew it with the state first, then come back.";
  throw new Refusal("invalid_input", { fieldErrors: { licenseExpiresOn: [sentence] } });
}

/**
 * Refuses, with `license_overlap`, a license that is live in another employment, and names it. The exclusion
 * constraint refuses what slips between this look and the write.
 */
export async function refuseOverlap(tx: Tx, license: LicenseName): Promise<void> {
  const [live] = await tx.$queryRaw<{ person: string; dealer: string }[]>`
    SELECT p.name AS person, d.name AS dealer
    FROM employment e JOIN person p ON p.id = e.person_id JOIN dealer d ON d.id = e.dealer_id
    WHERE e.license_state = ${license.licenseState} AND e.license_number = ${license.licenseNumber}
      AND tstzrange(e.started_at, e.ended_at) @> app_now() AND e.started_at IS NOT NULL
    LIMIT 1`;
  if (!live) return;
  const name = `${license.licenseState} ${license.licenseNumber}`;
  const where = `in the employment of ${live.person} at ${live.dealer}`;
  const message = `License ${name} is live ${where}. End that one first. Nothing was changed.`;
  throw new Refusal("license_overlap", { message });
}
