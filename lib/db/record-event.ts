import "server-only";
import type { Tx } from "@/lib/db/as-actor";

export type EventResource = "Listing" | "Price" | "Order" | "Relationship" | "Employment" | "Profile" | "Dealer";

export type EventInput = {
  resource: EventResource;
  key: string;
  actorId?: string | null;
  visibility?: "public" | "parties";
};

/**
 * Appends one EntityEvent (RESO RCP-27) in the caller's transaction.
 * `public` events are on the open change feed; `parties` are for those who may read the record.
 */
export async function recordEvent(tx: Tx, event: EventInput): Promise<void> {
  const { resource, key, actorId = null, visibility = "public" } = event;
  await tx.$executeRaw`INSERT INTO entity_event (resource_name, record_key, visibility, actor_id)
    VALUES (${resource}, ${key}, ${visibility}::event_visibility, ${actorId}::uuid)`;
}
