import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import type { ConsentInput } from "@/lib/people/schema";

/**
 * The actor takes a channel back, for every sender and through every change of job. Rows are kept: what was
 * agreed, when, and since when not. Revoking what was never given is no error.
 */
export async function revokeConsent(actor: Actor, { channel, via }: ConsentInput): Promise<void> {
  const { personId } = actor;
  await asActor(
    { personId },
    (tx) => tx.$executeRaw`
      UPDATE consent SET revoked_at = app_now(), revoked_via = ${via}
      WHERE person_id = ${personId}::uuid AND channel = ${channel}::contact_channel AND revoked_at IS NULL`,
  );
}
