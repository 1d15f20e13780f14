"use server";

import { logTouch } from "@/lib/clients/log-touch";
import { logTouchSchema, setAsideSchema, undoSetAsideSchema, writeSchema } from "@/lib/clients/schema";
import { setAside } from "@/lib/clients/set-aside";
import { undoSetAside } from "@/lib/clients/undo-set-aside";
import { writeToClient } from "@/lib/clients/write-to-client";
import type { FormAction } from "@/lib/core/action-state";
import { salespersonAction } from "@/lib/web/actions";

/** Sends what is written to the person in front and goes on to the next. */
export const sendAndNext: FormAction = salespersonAction(writeSchema, async (actor, input) => {
  const { goesOutAt } = await writeToClient(actor, input);
  return next({ did: goesOutAt ? "waits" : "sent", who: input.relationshipId });
});

/** Writes down a contact with the person in front and goes on to the next. */
export const logAndNext: FormAction = salespersonAction(logTouchSchema, async (actor, input) => {
  await logTouch(actor, input);
  return next({ did: "logged", who: input.relationshipId });
});

/** Takes the person in front out of the queue, for some days or until there is a new reason. */
export const setAsideAndNext: FormAction = salespersonAction(
  setAsideSchema,
  async (actor, { wasDue, ...input }) => {
    const { noteId } = await setAside(actor, input);
    const undo = { note: noteId, ...(wasDue ? { due: "yes" } : {}) };
    return next({ did: input.days ? "later" : "aside", who: input.relationshipId, ...undo });
  },
);

/** Puts somebody back into the queue. */
export const undoAside: FormAction = salespersonAction(undoSetAsideSchema, async (actor, input) => {
  await undoSetAside(actor, input);
  return { redirectTo: `/desk?client=${input.relationshipId}` };
});

function next(query: Record<string, string>): { redirectTo: string } {
  return { redirectTo: `/desk?${new URLSearchParams(query)}` };
}
