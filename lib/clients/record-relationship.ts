import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";

/**
 * Records that a relationship changed. The event names the row and nobody: whoever reads the events of both
 * sides could otherwise put the two together and read a book.
 */
export function recordRelationship(tx: Tx, relationshipId: string): Promise<void> {
  return recordEvent(tx, { resource: "Relationship", key: relationshipId, visibility: "parties" });
}
