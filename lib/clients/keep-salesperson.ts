import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";

/**
 * The actor answers a letter about a change of job with "keep". Nothing else changes; keeping twice is
 * keeping once.
 * Refuses with `not_found` (not their letter) or `relationship_ended`.
 */
export function keepSalesperson(actor: Actor, letterId: string): Promise<void> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const [letter] = await tx.$queryRaw<{ answer: string | null }[]>`
      UPDATE move_letter SET answer = coalesce(answer, 'keep'), answered_at = coalesce(answered_at, app_now())
      WHERE id = ${letterId}::uuid AND client_id = ${actor.personId}::uuid
      RETURNING answer::text`;
    if (!letter) throw new Refusal("not_found");
    if (letter.answer !== "keep")
      throw new Refusal("relationship_ended", {
        message: "You already left. Choose them again if you like.",
      });
  });
}
