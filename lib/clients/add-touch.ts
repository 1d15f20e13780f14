import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import { recordRelationship } from "./record-relationship";
import type { TouchChannel, TouchDirection } from "./schema";

export type NewTouch = {
  relationshipId: string;
  clientId: string;
  salespersonId: string;
  direction: TouchDirection;
  channel: TouchChannel;
  body: string;
};

/** Writes one contact. Contacts are never changed or taken away again. */
export async function addTouch(tx: Tx, touch: NewTouch): Promise<{ touchId: string; at: Date }> {
  const [added] = await tx.$queryRaw<{ touchId: string; at: Date }[]>`
    INSERT INTO touch (relationship_id, client_id, salesperson_id, direction, channel, body)
    VALUES (${touch.relationshipId}::uuid, ${touch.clientId}::uuid, ${touch.salespersonId}::uuid,
      ${touch.direction}::touch_direction, ${touch.channel}::touch_channel, ${touch.body})
    RETURNING id AS "touchId", at`;
  await recordRelationship(tx, touch.relationshipId);
  return added!;
}
