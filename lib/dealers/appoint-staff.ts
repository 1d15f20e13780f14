import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { addStaff } from "./add-staff";
import { getOwnDealer } from "./get-dealer";
import { personByEmail } from "./person-by-email";
import { canAppoint } from "./rules";
import type { AppointStaffInput } from "./schema";

/**
 * Gives somebody a role at the actor's dealer, by e-mail; whoever has no account yet gets one. Owners only,
 * and stewards; for others the dealer is `not_found`. Refuses with `staff_exists`.
 */
export async function appointStaff(actor: Actor, input: AppointStaffInput): Promise<{ staffId: string }> {
  const acting = { personId: actor.personId };
  const may = (who: Actor, dealerId: string) => who.isSteward || canAppoint(who, dealerId);
  const dealer = await asActor(acting, (tx) => getOwnDealer(tx, actor, input.dealer, may));
  const personId = await personByEmail(input.email, input.name);
  return asActor(acting, (tx) =>
    addStaff(tx, actor, dealer, { personId, role: input.role, email: input.email }),
  );
}
