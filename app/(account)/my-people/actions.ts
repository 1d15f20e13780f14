"use server";

import { chooseSalesperson } from "@/lib/clients/choose-salesperson";
import { endRelationship } from "@/lib/clients/end-relationship";
import { keepSalesperson } from "@/lib/clients/keep-salesperson";
import {
  answerSchema,
  chooseSchema,
  relationshipSchema,
  switchSchema,
  writeSchema,
} from "@/lib/clients/schema";
import { switchSalesperson } from "@/lib/clients/switch-salesperson";
import { writeToSalesperson } from "@/lib/clients/write-to-salesperson";
import type { FormAction } from "@/lib/core/action-state";
import { personAction } from "@/lib/web/actions";

/** Answers the letter about a change of dealers: keep, switch or end. */
export const answerLetter: FormAction = personAction(
  answerSchema,
  async (actor, { letterId, relationshipId, answer }) => {
    if (answer === "switch") return { redirectTo: `/my-people/switch/${relationshipId}` };
    if (answer === "end") return ended((await endRelationship(actor, relationshipId)).handle);
    await keepSalesperson(actor, letterId);
    return { redirectTo: "/my-people?did=kept" };
  },
);

/** Ends it with one person. */
export const endPerson: FormAction = personAction(relationshipSchema, async (actor, { relationshipId }) => {
  const { handle } = await endRelationship(actor, relationshipId);
  return ended(handle);
});

/** Leaves one person and chooses another. */
export const switchPerson: FormAction = personAction(switchSchema, async (actor, input) => {
  await switchSalesperson(actor, input);
  return { redirectTo: `/my-people?${new URLSearchParams({ did: "switched", who: input.handle })}` };
});

/** Chooses somebody again after ending it. */
export const chooseAgain: FormAction = personAction(chooseSchema, async (actor, { handle }) => {
  await chooseSalesperson(actor, handle);
  return { redirectTo: `/my-people?${new URLSearchParams({ did: "chosen", who: handle })}` };
});

/** Writes to a person of one's own. */
export const writeToPerson: FormAction = personAction(writeSchema, async (actor, input) => {
  await writeToSalesperson(actor, input);
  return { message: "Sent. It stands first on their desk." };
});

function ended(handle: string | null): { redirectTo: string } {
  return {
    redirectTo: `/my-people?${new URLSearchParams({ did: "ended", ...(handle ? { who: handle } : {}) })}`,
  };
}
