"use server";

import { editDealer } from "@/lib/dealers/edit-dealer";
import { editDealerSchema } from "@/lib/dealers/schema";
import { dealerAction } from "@/lib/web/actions";

export const editDealerAction = dealerAction(["owner", "manager"], editDealerSchema, async (actor, input) => {
  await editDealer(actor, input);
  return { message: "Saved." };
});
