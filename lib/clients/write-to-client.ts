import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor, type Tx } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import type { Actor } from "@/lib/people/actor";
import { addTouch } from "./add-touch";
import { clearDuePlan } from "./clear-due-plan";
import { getOwnClient, type OwnClient } from "./get-own-client";
import { quietUntil } from "./rules";
import type { WriteInput } from "./schema";

export type WrittenTouch = { touchId: string; at: Date; goesOutAt: Date | null; clientName: string };

/**
 * Writes an e-mail to a client of the actor's own: the contact and the letter to send, together. The client's
 * consent is read in the same transaction and once more before it goes out. In quiet hours where the client
 * lives it waits for morning, and `goesOutAt` says when.
 * Refuses with `not_found`, `relationship_ended` or `no_consent`.
 */
export function writeToClient(actor: Actor, { relationshipId, body }: WriteInput): Promise<WrittenTouch> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const client = await getOwnClient(tx, actor, relationshipId);
    await refuseWithoutConsent(tx, client);
    const touch = await addTouch(tx, {
      relationshipId,
      clientId: client.clientId,
      salespersonId: actor.personId,
      direction: "outbound",
      channel: "email",
      body,
    });
    await clearDuePlan(tx, actor, relationshipId);
    const goesOutAt = quietUntil(touch.at, client.timeZone);
    const payload = { touchId: touch.touchId, writerId: actor.personId };
    await enqueue(tx, "send-touch", payload, goesOutAt ? { runAt: goesOutAt } : {});
    return { ...touch, goesOutAt, clientName: client.clientName };
  });
}

async function refuseWithoutConsent(tx: Tx, { clientId, clientName }: OwnClient): Promise<void> {
  const agreed = await tx.consent.count({ where: { personId: clientId, channel: "email", revokedAt: null } });
  if (agreed > 0) return;
  const why = `${clientName} has not agreed to e-mail, or took it back.`;
  const message = `${why} Nothing was sent. What you wrote is still here.`;
  throw new Refusal("no_consent", { message });
}
