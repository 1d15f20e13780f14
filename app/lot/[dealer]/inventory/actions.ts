"use server";

import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { parseCents } from "@/lib/core/money";
import { postVehicle, postVehicleSchema } from "@/lib/flows/post-vehicle";
import { changePrice } from "@/lib/listings/change-price";
import { changeStatus } from "@/lib/listings/change-status";
import { mlsNumberSchema, noteSchema, priceSchema, reasonSchema, statusSchema } from "@/lib/listings/schema";
import { statusWord } from "@/components/ui/status-mark";
import { dealerAction } from "@/lib/web/actions";

const anyStaff = ["owner", "manager", "inventory"] as const;
const dealer = z.string().max(80);
const dollars = z.string().max(40).transform((typed) => parseCents(typed) ?? Number.NaN).pipe(priceSchema);
const MOST_CHOSEN = 100;

export const postVehicleAction = dealerAction(anyStaff, postVehicleSchema, async (actor, input) => {
  const { mlsNumber } = await postVehicle(actor, input);
  return { redirectTo: `/lot/${input.dealer}/inventory/${mlsNumber}` };
});

const priceForm = z.strictObject({ dealer, mlsNumber: mlsNumberSchema, price: dollars, reason: reasonSchema });

export const changePriceAction = dealerAction(anyStaff, priceForm, async (actor, input, place) => {
  const { mlsNumber, price, reason } = input;
  await changePrice(actor, place, { mlsNumber, priceCents: price, reason });
  return { message: "The price is posted and stands in the ledger." };
});

const moveForm = z.strictObject({ dealer, mlsNumber: mlsNumberSchema, to: statusSchema, note: noteSchema.default("") });

export const changeStatusAction = dealerAction(anyStaff, moveForm, async (actor, input, place) => {
  const { mlsNumber, to, note } = input;
  await changeStatus(actor, place, { mlsNumber, to, note });
  return { message: `It is ${statusWord(to)} now.` };
});

const chosenForm = z.strictObject({
  dealer,
  to: statusSchema,
  mlsNumbers: z.union([mlsNumberSchema.transform((one) => [one]), z.array(mlsNumberSchema).max(MOST_CHOSEN)], "Choose at least one car."),
});

export const moveChosenAction = dealerAction(anyStaff, chosenForm, async (actor, { to, mlsNumbers }, place) => {
  const refused: string[] = [];
  for (const mlsNumber of mlsNumbers) {
    await changeStatus(actor, place, { mlsNumber, to, note: "" }).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      refused.push(mlsNumber);
    });
  }
  const moved = mlsNumbers.length - refused.length;
  const kept = refused.length > 0 ? ` ${refused.join(", ")} cannot go there from where it is and stayed.` : "";
  return { message: `${moved} moved to ${statusWord(to)}.${kept}` };
});
