import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { addTouch } from "./add-touch";
import { clearDuePlan } from "./clear-due-plan";
import { getOwnClient } from "./get-own-client";
import type { LogTouchInput } from "./schema";

/**
 * The salesperson writes down a contact that happened, in either direction. One of their own, or any
 * conversation, does what was planned for today.
 * Refuses with `not_found` or `relationship_ended`.
 */
export function logTouch(actor: Actor, input: LogTouchInput): Promise<{ touchId: string; at: Date }> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const { clientId } = await getOwnClient(tx, actor, input.relationshipId);
    const touch = await addTouch(tx, { ...input, clientId, salespersonId: actor.personId });
    const isConversation = input.channel === "call" || input.channel === "visit";
    if (input.direction === "outbound" || isConversation) await clearDuePlan(tx, actor, input.relationshipId);
    return touch;
  });
}
