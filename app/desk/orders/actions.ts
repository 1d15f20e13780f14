"use server";

import { revalidatePath } from "next/cache";
import { deliverOrder } from "@/lib/orders/deliver-order";
import { orderSchema } from "@/lib/orders/schema";
import { salespersonAction } from "@/lib/web/actions";

export const deliverOwnOrderAction = salespersonAction(orderSchema, async (actor, { code }) => {
  await deliverOrder(actor, code);
  revalidatePath(`/desk/orders/${code}`);
});
