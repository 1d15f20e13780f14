"use server";

import { revalidatePath } from "next/cache";
import type { FormAction } from "@/lib/core/action-state";
import { appointStaff } from "@/lib/dealers/appoint-staff";
import { declineEmployment } from "@/lib/dealers/decline-employment";
import { endStaff } from "@/lib/dealers/end-staff";
import { offerEmployment } from "@/lib/dealers/offer-employment";
import {
  appointStaffSchema,
  dealerEmploymentSchema,
  endStaffSchema,
  offerEmploymentSchema,
} from "@/lib/dealers/schema";
import { endJob } from "@/lib/flows/end-job";
import { startJob } from "@/lib/flows/start-job";
import { dealerAction, type Outcome } from "@/lib/web/actions";
import { limit } from "@/lib/web/rate-limit";

const managers = ["owner", "manager"] as const;

/** Offers somebody a job, by e-mail. */
export const invitePerson: FormAction = dealerAction(
  managers,
  offerEmploymentSchema,
  async (actor, input) => {
    await limit("invite", actor.personId);
    await offerEmployment(actor, input);
    return seen(input, `Invited. ${input.email} hears of it by e-mail; the job begins when they accept.`);
  },
);

/** Confirms what somebody asked for; the job begins. */
export const confirmPerson: FormAction = dealerAction(
  managers,
  dealerEmploymentSchema,
  async (actor, input) => {
    await startJob(actor, { employmentId: input.employmentId });
    return seen(input, "Confirmed. The job began, and buyers can choose them for any car from now on.");
  },
);

/** Says no to a request, or takes an invitation back. */
export const declinePerson: FormAction = dealerAction(
  managers,
  dealerEmploymentSchema,
  async (actor, input) => {
    await declineEmployment(actor, input.employmentId);
    return seen(input, "Done. Nothing else changed.");
  },
);

/** Ends a job. */
export const endPersonsJob: FormAction = dealerAction(
  managers,
  dealerEmploymentSchema,
  async (actor, input) => {
    const { personName } = await endJob(actor, input.employmentId);
    return seen(input, `The job of ${personName} has ended.`);
  },
);

/** Gives somebody a role on the staff. */
export const appoint: FormAction = dealerAction(["owner"], appointStaffSchema, async (actor, input) => {
  await limit("invite", actor.personId);
  await appointStaff(actor, input);
  return seen(input, `${input.email} is on the staff now.`);
});

/** Ends somebody's role on the staff. */
export const dismiss: FormAction = dealerAction(managers, endStaffSchema, async (actor, input) => {
  await endStaff(actor, input);
  return seen(input, "The role has ended.");
});

function seen({ dealer }: { dealer: string }, message: string): Outcome {
  revalidatePath(`/lot/${dealer}/people`);
  return { message };
}
