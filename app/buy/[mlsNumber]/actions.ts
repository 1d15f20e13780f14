"use server";

import { isRefusal } from "@/lib/core/errors";
import { buyVehicle } from "@/lib/flows/buy-vehicle";
import { startDeposit } from "@/lib/flows/start-order-deposit";
import { buyVehicleSchema } from "@/lib/orders/schema";
import { personAction } from "@/lib/web/actions";
import { limit } from "@/lib/web/rate-limit";

/** Reserves, then leads to the payment page. When that does not answer, the order waits with its hold. */
export const reserveAction = personAction(buyVehicleSchema, async (actor, input) => {
  await limit("reserve", actor.personId);
  const { code } = await buyVehicle(actor, input);
  try {
    const { url } = await startDeposit(actor, code);
    return { redirectTo: url };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return {
      redirectTo: error.code === "payment_unavailable" ? `/orders/${code}?payment=down` : `/orders/${code}`,
    };
  }
});
