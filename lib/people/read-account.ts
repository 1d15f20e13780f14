import "server-only";
import type { Tx } from "@/lib/db/as-actor";

/** What this room keeps about the acting person. Run as that person; session tokens stay out. */
export async function readAccount(tx: Tx, personId: string) {
  const account = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, emailVerified: true, name: true, timeZone: true, createdAt: true },
  });
  return {
    account,
    contactCard: await tx.contactCard.findUnique({ where: { personId }, omit: { personId: true } }),
    profile: await tx.profile.findUnique({ where: { personId }, omit: { personId: true } }),
    consents: await tx.consent.findMany({
      where: { personId },
      omit: { id: true, personId: true },
      orderBy: { grantedAt: "asc" },
    }),
    sessions: await tx.session.findMany({
      where: { userId: personId },
      select: { createdAt: true, expires: true },
      orderBy: { createdAt: "asc" },
    }),
    isStewardSince:
      (await tx.steward.findUnique({ where: { personId }, select: { since: true } }))?.since ?? null,
  };
}
