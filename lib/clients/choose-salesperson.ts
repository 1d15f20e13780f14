import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { beginRelationship, type BegunRelationship } from "./begin-relationship";
import { getSalesperson } from "./get-salesperson";

/**
 * The actor chooses their person, or confirms the choice and means this one first. Choosing twice is choosing
 * once.
 * Refuses with `not_found` or `choose_another` (oneself).
 */
export function chooseSalesperson(actor: Actor, handle: string): Promise<BegunRelationship> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const { salespersonId } = await getSalesperson(tx, handle);
    return beginRelationship(tx, { clientId: actor.personId, salespersonId, origin: "client_self" });
  });
}
