import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { moveOwnOrder } from "./move-own-order";

/**
 * The salesperson or the retailing house hands the car over; it stands in the buyer's garage from then on.
 * Refuses with `not_found` or `order_move_refused`.
 */
export async function deliverOrder(actor: Actor, code: string): Promise<void> {
  await moveOwnOrder(actor, { code, to: "delivered", then: (tx, { orderId }) => addToGarage(tx, orderId) });
}

// Without RETURNING: the garage is the buyer's, and whoever delivers may put a car in but not look.
async function addToGarage(tx: Tx, orderId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO garage_vehicle (client_id, vehicle_id, order_id, description, body, color, mileage, since)
    SELECT o.buyer_id, l.vehicle_id, o.id, concat_ws(' ', l.year, l.make, l.model, nullif(l.trim, '')), l.body, l.color,
      l.mileage, app_now()::date
    FROM orders o JOIN listing l ON l.id = o.listing_id WHERE o.id = ${orderId}::uuid`;
}
