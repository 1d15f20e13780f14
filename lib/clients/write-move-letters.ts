import "server-only";
import type { Tx } from "@/lib/db/as-actor";

/**
 * Writes one letter for each live client who chose the acting salesperson before this employment began; a
 * client has at most one letter about an employment. Returns the letters' ids.
 */
export async function writeMoveLetters(
  tx: Tx,
  { employmentId, salespersonId }: { employmentId: string; salespersonId: string },
): Promise<string[]> {
  const letters = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO move_letter (employment_id, relationship_id, client_id, salesperson_id)
    SELECT e.id, r.id, r.client_id, r.salesperson_id
    FROM relationship r JOIN employment e ON e.id = ${employmentId}::uuid AND r.started_at < e.started_at
    WHERE r.salesperson_id = ${salespersonId}::uuid AND r.ended_at IS NULL
    ORDER BY r.id
    ON CONFLICT (employment_id, relationship_id) DO NOTHING
    RETURNING id`;
  return letters.map(({ id }) => id);
}
