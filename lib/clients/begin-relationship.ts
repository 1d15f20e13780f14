import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import { recordRelationship } from "./record-relationship";
import type { Origin } from "./schema";

export type BegunRelationship = { relationshipId: string; began: boolean };

/**
 * Begins the relationship of the acting client with a salesperson, or, when it lives already, makes it the
 * one they meant last. Row-level security lets nobody but the client do this.
 * Refuses with `choose_another` when both are one person.
 */
export async function beginRelationship(
  tx: Tx,
  { clientId, salespersonId, origin }: { clientId: string; salespersonId: string; origin: Origin },
): Promise<BegunRelationship> {
  if (clientId === salespersonId) throw new Refusal("choose_another");
  const [row] = await tx.$queryRaw<BegunRelationship[]>`
    INSERT INTO relationship (client_id, salesperson_id, origin)
    VALUES (${clientId}::uuid, ${salespersonId}::uuid, ${origin}::relationship_origin)
    ON CONFLICT (client_id, salesperson_id) WHERE ended_at IS NULL DO UPDATE SET preferred_at = app_now()
    RETURNING id AS "relationshipId", xmax = 0 AS began`;
  if (row!.began) await recordRelationship(tx, row!.relationshipId);
  return row!;
}
