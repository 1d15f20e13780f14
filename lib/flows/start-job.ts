import "server-only";
import { asActor } from "@/lib/db/as-actor";
import { confirmEmployment, type ConfirmEmploymentInput } from "@/lib/dealers/confirm-employment";
import { tellClientsOfMove } from "@/lib/flows/tell-clients-of-move";
import type { Actor } from "@/lib/people/actor";

/**
 * The other side confirms, and the job begins: the employment starts, and when that is a change of dealers
 * each client of the person gets one letter. Nothing else is written: the book, its notes, the page and its
 * address hang on the person. Whoever confirms learns nothing about the clients, not even how many there are.
 * Refuses as `confirmEmployment` does.
 */
export function startJob(
  actor: Actor,
  input: ConfirmEmploymentInput,
): Promise<{ employmentId: string; personId: string }> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const { employmentId, personId } = await confirmEmployment(tx, actor, input);
    await tellClientsOfMove(tx, actor, personId);
    return { employmentId, personId };
  });
}
