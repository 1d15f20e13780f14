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

export const fundOrderAction = dealerAction(
  managers,
  fundOrderSchema,
  async (actor, { dealer, code, how }) => {
    await fundOrder(actor, { code, how });
    refresh(dealer, code);
  },
);

export const readyOrderAction = dealerAction(
  anyStaff,
  readyOrderSchema,
  async (actor, { dealer, code, promisedOn }) => {
    await readyOrder(actor, { code, promisedOn });
    refresh(dealer, code);
  },
);

export const deliverOrderAction = dealerAction(
  anyStaff,
  dealerOrderSchema,
  async (actor, { dealer, code }) => {
    await deliverOrder(actor, code);
    refresh(dealer, code);
  },
);

export const closeOrderAction = dealerAction(managers, dealerOrderSchema, async (actor, { dealer, code }) => {
  await closeOrder(actor, code);
  refresh(dealer, code);
});

export const cancelOrderAction = dealerAction(
  managers,
  stopOrderSchema,
  async (actor, { dealer, code, reason }) => {
    await cancelOrder(actor, { code, reason });
    refresh(dealer, code);
  },
);

export const unwindOrderAction = dealerAction(
  managers,
  stopOrderSchema,
  async (actor, { dealer, code, reason }) => {
    await unwindOrder(actor, { code, reason });
    refresh(dealer, code);
  },
);

// The page itself says where the order stands now; the form that was sent is gone from it.
function refresh(dealer: string, code: string): void {
  revalidatePath(`/lot/${dealer}/orders`);
  revalidatePath(`/lot/${dealer}/orders/${code}`);
}
