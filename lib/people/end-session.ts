import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/people/actor";

/** Ends one session of the actor's own; another's id ends nothing. */
export async function endSession(actor: Actor, sessionId: string): Promise<void> {
  await db.session.deleteMany({ where: { id: sessionId, userId: actor.personId } });
}

/** Ends every session of the actor, on every device, at once. Returns how many there were. */
export async function endEverySession(actor: Actor): Promise<number> {
  const { count } = await db.session.deleteMany({ where: { userId: actor.personId } });
  return count;
}

/** Ends the session of this token, as signing out does. */
export async function endSessionOf(token: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: token } });
}
