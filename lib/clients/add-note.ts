import "server-only";
import type { Tx } from "@/lib/db/as-actor";

/** Writes one line that only its salesperson reads, while the relationship lives. */
export async function addNote(
  tx: Tx,
  note: { relationshipId: string; salespersonId: string; body: string },
): Promise<{ noteId: string; at: Date }> {
  const [added] = await tx.$queryRaw<{ noteId: string; at: Date }[]>`
    INSERT INTO note (relationship_id, salesperson_id, body)
    VALUES (${note.relationshipId}::uuid, ${note.salespersonId}::uuid, ${note.body})
    RETURNING id AS "noteId", at`;
  return added!;
}
