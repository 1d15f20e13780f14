import "server-only";
import { db } from "@/lib/db/client";
import type { Actor } from "@/lib/people/actor";
import type { PersonInput } from "@/lib/people/schema";

/** Changes the actor's own name and time zone. The public profile keeps its own name. */
export async function updatePerson(actor: Actor, { name, timeZone }: PersonInput): Promise<void> {
  await db.person.update({ where: { id: actor.personId }, data: { name, timeZone }, select: { id: true } });
}
