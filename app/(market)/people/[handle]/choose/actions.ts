"use server";

import { chooseSalesperson } from "@/lib/clients/choose-salesperson";
import { chooseSchema } from "@/lib/clients/schema";
import type { FormAction } from "@/lib/core/action-state";
import { personAction } from "@/lib/web/actions";

/** A client chooses their person. */
export const choosePersonAction: FormAction = personAction(chooseSchema, async (actor, { handle }) => {
  await chooseSalesperson(actor, handle);
  return { redirectTo: "/my-people" };
});
