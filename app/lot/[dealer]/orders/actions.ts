"use server";

import { revalidatePath } from "next/cache";
import { cancelOrder } from "@/lib/flows/cancel-order";
import { closeOrder } from "@/lib/orders/close-order";
import { deliverOrder } from "@/lib/orders/deliver-order";
import { fundOrder } from "@/lib/orders/fund-order";
import { readyOrder } from "@/lib/orders/ready-order";
import { dealerOrderSchema, fundOrderSchema, readyOrderSchema, stopOrderSchema } from "@/lib/orders/schema";
import { unwindOrder } from "@/lib/orders/unwind-order";
import { dealerAction } from "@/lib/web/actions";

const anyStaff = ["owner", "manager", "inventory"] as const;
const managers = ["owner", "manager"] as const;

export const fundOrderAction = dealerAction(managers, fundOrderSchema, async (actor, { dealer, code, how }) => {
  await fundOrder(actor, { code, how });
  return done(dealer, code, "The money is recorded.");
});

export const readyOrderAction = dealerAction(anyStaff, readyOrderSchema, async (actor, { dealer, code, promisedOn }) => {
  await readyOrder(actor, { code, promisedOn });
  return done(dealer, code, "The buyer is told that it is ready.");
});

export const deliverOrderAction = dealerAction(anyStaff, dealerOrderSchema, async (actor, { dealer, code }) => {
  await deliverOrder(actor, code);
  return done(dealer, code, "Delivered. The car stands in the buyer's garage.");
});

export const closeOrderAction = dealerAction(managers, dealerOrderSchema, async (actor, { dealer, code }) => {
  await closeOrder(actor, code);
  return done(dealer, code, "Closed. Each house is owed its share of the frozen split.");
});

export const cancelOrderAction = dealerAction(managers, stopOrderSchema, async (actor, { dealer, code, reason }) => {
  await cancelOrder(actor, { code, reason });
  return done(dealer, code, "Stopped. The car is back on the shelf and a paid deposit goes back in full.");
});

export const unwindOrderAction = dealerAction(managers, stopOrderSchema, async (actor, { dealer, code, reason }) => {
  await unwindOrder(actor, { code, reason });
  return done(dealer, code, "Undone. Every posting is reversed and the deposit goes back.");
});

function done(dealer: string, code: string, message: string) {
  revalidatePath(`/lot/${dealer}/orders`);
  revalidatePath(`/lot/${dealer}/orders/${code}`);
  return { message };
}
