"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { Outcome } from "@/lib/web/actions";
import { uuidSchema } from "@/lib/core/ids";
import { endSession } from "@/lib/people/end-session";
import { giveConsent } from "@/lib/people/give-consent";
import { revokeConsent } from "@/lib/people/revoke-consent";
import { saveContactCard } from "@/lib/people/save-contact-card";
import { consentSchema, contactCardSchema, personSchema } from "@/lib/people/schema";
import { updatePerson } from "@/lib/people/update-person";
import { personAction } from "@/lib/web/actions";
import { limit } from "@/lib/web/rate-limit";

export const savePerson = personAction(personSchema, async (actor, input) => {
  await limit("change-settings", actor.personId);
  await updatePerson(actor, input);
  return saved("Saved.");
});

export const saveCard = personAction(contactCardSchema, async (actor, input) => {
  await limit("change-settings", actor.personId);
  await saveContactCard(actor, input);
  return saved("Saved. The people you keep read it from now on.");
});

export const agree = personAction(consentSchema, async (actor, input) => {
  await limit("change-settings", actor.personId);
  await giveConsent(actor, input);
  return saved("Noted, with the words you were shown.");
});

export const takeBack = personAction(consentSchema, async (actor, input) => {
  await limit("change-settings", actor.personId);
  await revokeConsent(actor, input);
  return saved("Taken back, for everybody and for good, until you agree again.");
});

export const endOtherSession = personAction(
  z.strictObject({ session: uuidSchema }),
  async (actor, { session }) => {
    await endSession(actor, session);
    return saved("Signed out there.");
  },
);

async function saved(message: string): Promise<Outcome> {
  revalidatePath("/settings");
  return { message };
}
