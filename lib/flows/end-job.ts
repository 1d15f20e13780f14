import "server-only";
import { asActor } from "@/lib/db/as-actor";
import { endEmployment } from "@/lib/dealers/end-employment";
import { tellClientsOfMove } from "@/lib/flows/tell-clients-of-move";
import type { Actor } from "@/lib/people/actor";

/**
 * A job ends, by the dealer or by the person. One row changes. Orders under way stay with the house they were
 * made at, and the book stays with the person; nobody is given it. Clients hear of it when the next job
 * begins, or now when it has begun already.
 * Refuses as `endEmployment` does.
 */
export function endJob(
  actor: Actor,
  employmentId: string,
): Promise<{ personName: string; dealerName: string }> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const { personId, personName, dealerName } = await endEmployment(tx, actor, employmentId);
    await tellClientsOfMove(tx, actor, personId);
    return { personName, dealerName };
  });
}
