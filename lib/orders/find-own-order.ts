import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";

/** The code of the actor's own live order of a car, or null: whose hold is over has none any more. */
export async function findOwnOrderOf(actor: Actor, listingId: string): Promise<string | null> {
  const [own] = await asActor(
    { personId: actor.personId },
    (tx) => tx.$queryRaw<{ code: string }[]>`
    SELECT code FROM orders
    WHERE listing_id = ${listingId}::uuid AND buyer_id = ${actor.personId}::uuid
      AND state NOT IN ('expired', 'cancelled', 'unwound') AND NOT (state = 'reserved' AND hold_expires_at <= app_now())`,
  );
  return own?.code ?? null;
}
