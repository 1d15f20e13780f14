import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";

/** Takes a car out of the actor's garage. Refuses with `not_found`. */
export function removeGarageVehicle(actor: Actor, vehicleId: string): Promise<void> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const { count } = await tx.garageVehicle.deleteMany({
      where: { id: vehicleId, clientId: actor.personId },
    });
    if (count === 0) throw new Refusal("not_found");
  });
}
