import "server-only";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { addEmployment } from "./add-employment";
import { getDealer } from "./get-dealer";
import { refuseExpired } from "./license-checks";
import { requestEmploymentSchema, type RequestEmploymentInput } from "./schema";

/**
 * Asks a dealer for a job under the actor's own license. It begins when the dealer confirms; until then
 * nothing changes, also not where the person works today.
 * Refuses with `not_found` (dealer), `invalid_input` (license run out) or `employment_exists`.
 */
export function requestEmployment(
  actor: Actor,
  input: RequestEmploymentInput,
): Promise<{ employmentId: string }> {
  return asActor({ personId: actor.personId }, (tx) => request(tx, actor, input));
}

async function request(
  tx: Tx,
  actor: Actor,
  input: RequestEmploymentInput,
): Promise<{ employmentId: string }> {
  const { dealer: slug, title, ...license } = requestEmploymentSchema.parse(input);
  const dealer = await getDealer(tx, slug);
  await refuseExpired(tx, license.licenseExpiresOn);
  return addEmployment(tx, actor, {
    personId: actor.personId,
    personName: actor.name,
    dealer,
    license,
    title,
  });
}
