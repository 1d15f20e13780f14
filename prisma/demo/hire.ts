import { format, addDays } from "date-fns";
import { atTime } from "@/lib/db/as-actor";
import { requestEmployment } from "@/lib/dealers/request-employment";
import { employmentsOf } from "@/lib/dealers/queries";
import { startJob } from "@/lib/flows/start-job";
import { findActorByEmail, type Actor } from "@/lib/people/actor";
import { createPerson } from "@/lib/people/create-person";
import { profileSchema } from "@/lib/people/schema";
import { writeProfile } from "@/lib/people/write-profile";
import { daysAgo } from "./calendar";
import { cast } from "./cast";
import type { House } from "./open-houses";
import { getActor } from "./open-houses";
import { between, seededRandom } from "./random";
import { demoSalespeople, type DemoSalesperson } from "./salespeople";

export type Seller = { actor: Actor; handle: string; house: House };

/** Brings the salespeople in: account, profile, and a first employment their dealer's owner confirmed. */
export async function hire(now: Date, houses: House[]): Promise<Seller[]> {
  const sellers: Seller[] = [];
  for (const [number, person] of demoSalespeople.entries()) {
    const house = houses.find((each) => each.slug === person.dealer)!;
    sellers.push(await bring(now, person, number, house));
  }
  return sellers;
}

async function bring(now: Date, person: DemoSalesperson, number: number, house: House): Promise<Seller> {
  const email = person.name === cast.salesperson.name ? cast.salesperson.email : emailOf(person.name);
  const random = seededRandom(`hire ${email}`);
  if (!(await findActorByEmail(email))) {
    await createPerson({ email, name: person.name, timeZone: house.timeZone });
  }
  const since = daysAgo(now, between(372, 395, random), random);
  const newcomer = await getActor(email);
  if (!newcomer.profile) await atTime(since, () => writeProfile(newcomer, profileOf(person, random)));
  const actor = await getActor(email);
  if ((await employmentsOf(actor.personId)).length === 0) {
    const { employmentId } = await atTime(since, () => requestEmployment(actor, licenseOf(now, house, number)));
    await atTime(since, () => startJob(house.owner, { employmentId }));
  }
  return { actor, handle: actor.profile!.handle, house };
}

export function licenseOf(now: Date, house: House, number: number) {
  return {
    dealer: house.slug,
    licenseNumber: `SP-${118_204 + number * 13}`,
    licenseState: house.state,
    licenseExpiresOn: format(addDays(now, 150 + (number % 90) * 6), "yyyy-MM-dd"),
  };
}

function profileOf(person: DemoSalesperson, random: () => number) {
  const { name, headline, story, servesBest, notMyField, languages, styles, craft } = person;
  return profileSchema.parse({
    name,
    headline,
    story,
    servesBest: servesBest.join("\n"),
    notMyField,
    languages: languages.join("\n"),
    styles: styles.join("\n"),
    craft,
    capacity: between(2, 14, random),
  });
}

function emailOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/[^a-z -]/gi, "").toLowerCase().trim();
  return `${plain.replace(/[ -]+/g, ".")}@people.example`;
}
