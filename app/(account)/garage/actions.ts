"use server";

import { revalidatePath } from "next/cache";
import { addGarageVehicle } from "@/lib/clients/add-garage-vehicle";
import { changeGarageVehicle } from "@/lib/clients/change-garage-vehicle";
import { removeGarageVehicle } from "@/lib/clients/remove-garage-vehicle";
import {
  changeGarageVehicleSchema,
  garageVehicleSchema,
  removeGarageVehicleSchema,
} from "@/lib/clients/schema";
import type { FormAction } from "@/lib/core/action-state";
import { personAction, type Outcome } from "@/lib/web/actions";

/** Puts a car into one's garage. */
export const addCar: FormAction = personAction(garageVehicleSchema, async (actor, input) => {
  await addGarageVehicle(actor, input);
  return seen("It is in your garage.");
});

/** Writes the miles and the note of a car. */
export const changeCar: FormAction = personAction(changeGarageVehicleSchema, async (actor, input) => {
  await changeGarageVehicle(actor, input);
  return seen("Saved.");
});

/** Takes a car out. */
export const removeCar: FormAction = personAction(removeGarageVehicleSchema, async (actor, { vehicleId }) => {
  await removeGarageVehicle(actor, vehicleId);
  return seen("Taken out.");
});

function seen(message: string): Outcome {
  revalidatePath("/garage");
  return { message };
}
