"use server";

import { revalidatePath } from "next/cache";
import { logTouch } from "@/lib/clients/log-touch";
import { planNextTouch } from "@/lib/clients/plan-next-touch";
import { removeNote } from "@/lib/clients/remove-note";
import { logTouchSchema, planSchema, removeNoteSchema, writeSchema } from "@/lib/clients/schema";
import { writeNote } from "@/lib/clients/write-note";
import { writeToClient } from "@/lib/clients/write-to-client";
import type { FormAction } from "@/lib/core/action-state";
import { salespersonAction, type Outcome } from "@/lib/web/actions";

/** Sends an e-mail to the client. */
export const writeHere: FormAction = salespersonAction(writeSchema, async (actor, input) => {
  const { goesOutAt } = await writeToClient(actor, input);
  return seen(input, goesOutAt ? "Written. It goes out at 8 AM where they live." : "Sent.");
});

/** Writes down a contact with the client. */
export const logHere: FormAction = salespersonAction(logTouchSchema, async (actor, input) => {
  await logTouch(actor, input);
  return seen(input, "Logged.");
});

/** Plans the next touch, the cadence and the tags. */
export const planHere: FormAction = salespersonAction(planSchema, async (actor, input) => {
  await planNextTouch(actor, input);
  return seen(input, "Saved.");
});

/** Keeps a note. */
export const noteHere: FormAction = salespersonAction(writeSchema, async (actor, input) => {
  await writeNote(actor, input);
  return seen(input, "Saved. Only you read it.");
});

/** Takes a note away. */
export const removeNoteHere: FormAction = salespersonAction(removeNoteSchema, async (actor, input) => {
  await removeNote(actor, input.noteId);
  return seen(input, "Taken away.");
});

function seen({ relationshipId }: { relationshipId: string }, message: string): Outcome {
  revalidatePath(`/desk/clients/${relationshipId}`);
  return { message };
}
