import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import type { Origin } from "./schema";

export type BegunRelationship = { relationshipId: string; began: boolean };

/**
 * Begins the relationship of the acting client with a salesperson, or, when it lives already, makes it the
 * one they meant last. A new one is recorded as `recordRelationship` records a change. Row-level security lets
 * nobody but the client do this.
 * Refuses with `choose_another` when both are one person.
 */
export async function beginRelationship(
  tx: Tx,
  { clientId, salespersonId, origin }: { clientId: string; salespersonId: string; origin: Origin },
): Promise<BegunRelationship> {
  if (clientId === salespersonId) throw new Refusal("choose_another");
  const [row] = await tx.$queryRaw<BegunRelationship[]>`
    WITH begun AS (
      INSERT INTO relationship (client_id, salesperson_id, origin)
      VALUES (${clientId}::uuid, ${salespersonId}::uuid, ${origin}::relationship_origin)
      ON CONFLICT (client_id, salesperson_id) WHERE ended_at IS NULL DO UPDATE SET preferred_at = app_now()
      RETURNING id, xmax = 0 AS is_new
    ), told AS (
      INSERT INTO entity_event (resource_name, record_key, visibility)
      SELECT 'Relationship', id, 'parties' FROM begun WHERE is_new
    )
    SELECT id AS "relationshipId", is_new AS began FROM begun`;
  return row!;
}
