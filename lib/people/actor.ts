import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db/client";

export type StaffRole = "owner" | "manager" | "inventory";

export type StaffPlace = { dealerId: string; slug: string; name: string; role: StaffRole };

/** The person who acts, and everything they may be at once. `name` is empty until they told us one. */
export type Actor = {
  personId: string;
  name: string;
  email: string;
  timeZone: string;
  profile: { handle: string } | null;
  staffAt: StaffPlace[];
  isSteward: boolean;
};

type ActorRow = Omit<Actor, "profile"> & { handle: string | null };

/** The person of this id as somebody who acts, or null. */
export function findActor(personId: string): Promise<Actor | null> {
  return readActor(Prisma.sql`p.id = ${personId}::uuid`);
}

/** As `findActor`, by normalized e-mail. */
export function findActorByEmail(email: string): Promise<Actor | null> {
  return readActor(Prisma.sql`p.email = ${email}::citext`);
}

/** As `findActor`, by the token of a session that has not run out. */
export function findActorBySession(sessionToken: string): Promise<Actor | null> {
  return readActor(Prisma.sql`p.id = (
    SELECT user_id FROM session WHERE session_token = ${sessionToken} AND expires > now())`);
}

async function readActor(condition: Prisma.Sql): Promise<Actor | null> {
  const rows = await db.$queryRaw<ActorRow[]>`
    SELECT p.id AS "personId", p.name, p.email::text AS email, p.time_zone AS "timeZone", f.handle,
      EXISTS (SELECT FROM steward s WHERE s.person_id = p.id) AS "isSteward",
      coalesce((
        SELECT json_agg(json_build_object('dealerId', d.id, 'slug', d.slug, 'name', d.name, 'role', s.role)
                        ORDER BY d.name, d.id)
        FROM staff s JOIN dealer d ON d.id = s.dealer_id
        WHERE s.person_id = p.id AND s.ended_at IS NULL), '[]') AS "staffAt"
    FROM person p LEFT JOIN profile f ON f.person_id = p.id
    WHERE ${condition}`;
  const row = rows[0];
  if (!row) return null;
  const { handle, ...actor } = row;
  return { ...actor, profile: handle === null ? null : { handle } };
}
