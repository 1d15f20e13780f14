import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { addEmployment } from "./add-employment";
import { getOwnDealer } from "./get-dealer";
import { personByEmail } from "./person-by-email";
import { canManagePeople } from "./rules";
import type { OfferEmploymentInput } from "./schema";

/**
 * Offers somebody a job at the actor's dealer, by e-mail. Whoever has no account yet gets one, and a letter.
 * It begins when they accept and bring their license. Owners and managers only; for others the dealer is
 * `not_found`.
 * Refuses with `employment_exists`.
 */
export async function offerEmployment(
  actor: Actor,
  input: OfferEmploymentInput,
): Promise<{ employmentId: string }> {
  const acting = { personId: actor.personId };
  const dealer = await asActor(acting, (tx) => getOwnDealer(tx, actor, input.dealer, canManagePeople));
  const personId = await personByEmail(input.email, input.name);
  return asActor(acting, (tx) =>
    addEmployment(tx, actor, {
      personId,
      personName: input.email,
      dealer,
      license: null,
      title: input.title,
    }),
  );
}
