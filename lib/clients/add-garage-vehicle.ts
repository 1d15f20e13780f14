import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import type { GarageVehicleInput } from "./schema";

/** Puts a car the actor owns into their garage. The people they chose see it. */
export function addGarageVehicle(actor: Actor, input: GarageVehicleInput): Promise<{ vehicleId: string }> {
  const { since, ...facts } = input;
  return asActor({ personId: actor.personId }, async (tx) => {
    const data = { clientId: actor.personId, ...facts, since: since === null ? null : new Date(since) };
    const { id } = await tx.garageVehicle.create({ data, select: { id: true } });
    return { vehicleId: id };
  });
}
