import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import { addTouch } from "./add-touch";
import type { WriteInput } from "./schema";

/**
 * The client writes to a person of theirs: it stands first in that person's queue, and goes to them by
 * e-mail.
 * Refuses with `not_found` or `relationship_ended`.
 */
export function writeToSalesperson(
  actor: Actor,
  { relationshipId, body }: WriteInput,
): Promise<{ touchId: string }> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const own = await tx.relationship.findFirst({
      where: { id: relationshipId, clientId: actor.personId },
      select: { salespersonId: true, endedAt: true },
    });
    if (!own) throw new Refusal("not_found");
    if (own.endedAt) throw new Refusal("relationship_ended");
    const people = { clientId: actor.personId, salespersonId: own.salespersonId };
    const { touchId } = await addTouch(tx, {
      relationshipId,
      ...people,
      direction: "inbound",
      channel: "email",
      body,
    });
    await enqueue(tx, "send-touch", { touchId, writerId: actor.personId });
    return { touchId };
  });
}
