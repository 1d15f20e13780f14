import "server-only";
import { randomBytes } from "node:crypto";
import { db } from "@/lib/db/client";

/** How long a session lasts unused; use carries it on. */
export const SESSION_DAYS = 30;

/**
 * Opens a session for a person and returns its token (256 random bits), for a cookie and for nothing else.
 */
export async function openSession(personId: string): Promise<{ token: string; expires: Date }> {
  const token = randomBytes(32).toString("hex");
  const expires = new Date(Date.now() + SESSION_DAYS * 86_400_000);
  await db.session.create({ data: { sessionToken: token, userId: personId, expires }, select: { id: true } });
  return { token, expires };
}
