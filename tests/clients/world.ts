import { chooseSalesperson } from "@/lib/clients/choose-salesperson";
import { logTouch } from "@/lib/clients/log-touch";
import { planNextTouch } from "@/lib/clients/plan-next-touch";
import { sendTouchJob } from "@/lib/clients/send-touch";
import { writeNote } from "@/lib/clients/write-note";
import { addGarageVehicle } from "@/lib/clients/add-garage-vehicle";
import { sendEmploymentLetterJob } from "@/lib/dealers/send-employment-letter";
import { sendMoveLetterJob } from "@/lib/flows/send-move-letter";
import type { Actor } from "@/lib/people/actor";
import { giveConsent } from "@/lib/people/give-consent";
import { saveContactCard } from "@/lib/people/save-contact-card";
import { contactCardSchema } from "@/lib/people/schema";
import { makePerson, takeJobs } from "@/tests/orders/world";

export type Salesperson = Actor & { handle: string };

/**
 * A client with a card, consent to e-mail and text, a car, and a person: everything a book holds of somebody.
 */
export async function makeClient(
  name: string,
  salesperson: Salesperson,
): Promise<{ client: Actor; relationshipId: string }> {
  const client = await makePerson(name);
  await saveContactCard(
    client,
    contactCardSchema.parse({ phone: "(614) 555-0142", street: "9 Elm St", city: "Columbus" }),
  );
  await giveConsent(client, { channel: "email", via: "settings" });
  await giveConsent(client, { channel: "text", via: "settings" });
  await addGarageVehicle(client, {
    description: "2021 Honda Civic EX",
    body: "sedan",
    color: "blue",
    mileage: 34_900,
    since: "2023-04-22",
    note: "lease to February",
  });
  const { relationshipId } = await chooseSalesperson(client, salesperson.handle);
  return { client, relationshipId };
}

/** A contact each way, a note and a plan: what a salesperson keeps of a client. */
export async function keepBook(salesperson: Actor, relationshipId: string): Promise<void> {
  await logTouch(salesperson, {
    relationshipId,
    direction: "inbound",
    channel: "text",
    body: "Que no sea más grande.",
  });
  await logTouch(salesperson, {
    relationshipId,
    direction: "outbound",
    channel: "call",
    body: "Called; new job in July.",
  });
  await writeNote(salesperson, { relationshipId, body: "Decides with Inés." });
  await planNextTouch(salesperson, {
    relationshipId,
    nextTouchOn: "2031-02-03",
    nextTouchWhy: "Lease ends",
    cadenceDays: 120,
    tags: ["lease", "family"],
  });
}

const tasks: Record<string, (payload: unknown) => Promise<void>> = {
  "send-touch": sendTouchJob,
  "send-move-letter": sendMoveLetterJob,
  "send-employment-letter": sendEmploymentLetterJob,
};

/** Works the letters that wait, whatever their time, and says how many of each kind there were. */
export async function sendLetters(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { task, payload } of await takeJobs()) {
    counts[task] = (counts[task] ?? 0) + 1;
    await tasks[task]?.(payload);
  }
  return counts;
}
