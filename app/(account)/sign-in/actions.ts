"use server";

import { refresh } from "next/cache";
import { headers } from "next/headers";
import { updatePerson } from "@/lib/people/update-person";
import { homeOf } from "@/lib/people/workspaces";
import { personAction, publicAction } from "@/lib/web/actions";
import { sendSignInLink } from "@/lib/web/send-sign-in-link";
import { rememberSignInAddress } from "@/lib/web/sign-in-address";
import { newcomerSchema, signInSchema } from "@/lib/web/sign-in-schema";
import { visitorAddress } from "@/lib/web/visitor-address";

export const requestLink = publicAction(signInSchema, async (_actor, { email, next }) => {
  await sendSignInLink(email, next, visitorAddress(await headers()));
  await rememberSignInAddress(email);
  return { redirectTo: next ? `/sign-in/check?${new URLSearchParams({ next })}` : "/sign-in/check" };
});

export const nameNewcomer = personAction(newcomerSchema, async (actor, { name, timeZone, next }) => {
  await updatePerson(actor, { name, timeZone: timeZone || actor.timeZone });
  refresh();
  return { redirectTo: next || homeOf(actor) };
});
