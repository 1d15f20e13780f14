"use server";

import { revalidatePath } from "next/cache";
import type { FormAction } from "@/lib/core/action-state";
import { declineEmployment } from "@/lib/dealers/decline-employment";
import { requestEmployment } from "@/lib/dealers/request-employment";
import { confirmOfferSchema, employmentSchema, requestEmploymentSchema } from "@/lib/dealers/schema";
import { endJob } from "@/lib/flows/end-job";
import { startJob } from "@/lib/flows/start-job";
import { profileSchema } from "@/lib/people/schema";
import { writeProfile } from "@/lib/people/write-profile";
import { personAction, type Outcome } from "@/lib/web/actions";

/** Makes or edits the public page. */
export const saveProfile: FormAction = personAction(profileSchema, async (actor, input) => {
  const { handle } = await writeProfile(actor, input);
  return seen(`Saved. Everybody reads it at /people/${handle}.`);
});

/** Asks a dealer for a job. */
export const askForJob: FormAction = personAction(requestEmploymentSchema, async (actor, input) => {
  await requestEmployment(actor, input);
  return seen("Asked. You hear by e-mail when they answer.");
});

/** Accepts a dealer's offer under one's own license. */
export const acceptOffer: FormAction = personAction(
  confirmOfferSchema,
  async (actor, { employmentId, ...license }) => {
    await startJob(actor, { employmentId, license });
    return seen("You work there now. Your page, your clients and your notes are where they were.");
  },
);

/** Declines an offer, or takes back one's own asking. */
export const declineJob: FormAction = personAction(employmentSchema, async (actor, { employmentId }) => {
  await declineEmployment(actor, employmentId);
  return seen("Done. Nothing else changed.");
});

/** Leaves a job. */
export const leaveJob: FormAction = personAction(employmentSchema, async (actor, { employmentId }) => {
  const { dealerName } = await endJob(actor, employmentId);
  return seen(`You left ${dealerName}. Your clients, your notes and your page are where they were.`);
});

function seen(message: string): Outcome {
  revalidatePath("/desk/profile");
  return { message };
}
