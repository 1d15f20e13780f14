import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";

/** The person behind a public profile. Refuses with `not_found`. */
export async function getSalesperson(
  tx: Tx,
  handle: string,
): Promise<{ salespersonId: string; name: string }> {
  const profile = await tx.profile.findUnique({ where: { handle }, select: { personId: true, name: true } });
  if (!profile) throw new Refusal("not_found");
  return { salespersonId: profile.personId, name: profile.name };
}
