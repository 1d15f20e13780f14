import { asActor } from "@/lib/db/as-actor";
import { findActor, type Actor } from "@/lib/people/actor";
import { createPerson } from "@/lib/people/create-person";
import { openSession } from "@/lib/people/open-session";
import { profileSchema } from "@/lib/people/schema";
import { writeProfile } from "@/lib/people/write-profile";
import type { TestDealer } from "@/tests/listings/world";

let made = 0;

/** A new person who may act. */
export async function newPerson(name = "Jordan Ellery"): Promise<Actor> {
  made += 1;
  const { personId } = await createPerson({ email: `somebody-${made}@example.com`, name });
  return (await findActor(personId))!;
}

/** A new person with a public page. */
export async function newSalesperson(name: string, words: object = {}): Promise<Actor & { handle: string }> {
  const person = await newPerson(name);
  const { handle } = await writeProfile(
    person,
    profileSchema.parse({ name, headline: "I sell cars", ...words }),
  );
  return { ...(await findActor(person.personId))!, handle };
}

/** A browser of this person's, by the cookie it sends. */
export async function signInAs(actor: Actor): Promise<Record<string, string>> {
  const { token } = await openSession(actor.personId);
  return { "next-auth.session-token": token };
}

const DAY = 86_400_000;

/** A job: live unless `endedDaysAgo` says otherwise, licensed until `licenseUntil`. */
export async function employ(
  { personId }: Actor,
  { dealerId }: TestDealer,
  { startedDaysAgo = 30, endedDaysAgo = null as number | null, licenseUntil = "2099-01-01" } = {},
): Promise<void> {
  const daysAgo = (days: number) => new Date(Date.now() - days * DAY);
  await asActor({ personId }, (tx) =>
    tx.employment.create({
      data: {
        personId,
        dealerId,
        licenseNumber: `${personId.slice(0, 8)}-${startedDaysAgo}`,
        licenseState: "OH",
        licenseExpiresOn: new Date(licenseUntil),
        requestedById: personId,
        confirmedById: personId,
        startedAt: daysAgo(startedDaysAgo),
        endedAt: endedDaysAgo === null ? null : daysAgo(endedDaysAgo),
      },
    }),
  );
}
