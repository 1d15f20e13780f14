"use server";

import { revalidatePath } from "next/cache";
import { cancelOrder } from "@/lib/flows/cancel-order";
import { startDeposit } from "@/lib/flows/start-order-deposit";
import { confirmDelivery } from "@/lib/orders/confirm-delivery";
import { orderSchema, signOrderSchema } from "@/lib/orders/schema";
import { signOrder } from "@/lib/orders/sign-order";
import { personAction } from "@/lib/web/actions";

export const payDepositAction = personAction(orderSchema, async (actor, { code }) => {
  const { url } = await startDeposit(actor, code);
  return { redirectTo: url };
});

export const signOrderAction = personAction(signOrderSchema, async (actor, input) => {
  await signOrder(actor, input);
  return done(input.code);
});

export const confirmDeliveryAction = personAction(orderSchema, async (actor, { code }) => {
  await confirmDelivery(actor, code);
  return done(code);
});

export const stopOrderAction = personAction(orderSchema, async (actor, { code }) => {
  await cancelOrder(actor, { code, reason: "Stopped by the buyer", as: "buyer" });
  return done(code);
});

function done(code: string) {
  revalidatePath(`/orders/${code}`);
  return { redirectTo: `/orders/${code}` };
}
