import "server-only";
import { db } from "@/lib/db/client";
import { SESSION_DAYS } from "@/lib/people/open-session";

/**
 * Gives a session in use its full time again, once a day at most. The new end, or null when nothing changed.
 */
export async function carryOnSession(token: string): Promise<Date | null> {
  const rows = await db.$queryRaw<{ expires: Date }[]>`
    UPDATE session SET expires = now() + make_interval(days => ${SESSION_DAYS}::int)
    WHERE session_token = ${token} AND expires > now()
      AND expires < now() + make_interval(days => ${SESSION_DAYS - 1}::int)
    RETURNING expires`;
  return rows[0]?.expires ?? null;
}
