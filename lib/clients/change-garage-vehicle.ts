import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import type { ChangeGarageVehicleInput } from "./schema";

/** Writes the miles and the note of a car in the actor's garage. Refuses with `not_found`. */
export function changeGarageVehicle(actor: Actor, input: ChangeGarageVehicleInput): Promise<void> {
  const { vehicleId, mileage, note } = input;
  return asActor({ personId: actor.personId }, async (tx) => {
    const where = { id: vehicleId, clientId: actor.personId };
    const { count } = await tx.garageVehicle.updateMany({ where, data: { mileage, note } });
    if (count === 0) throw new Refusal("not_found");
  });
}
