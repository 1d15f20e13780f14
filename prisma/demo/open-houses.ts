import { atTime } from "@/lib/db/as-actor";
import { admitDealer } from "@/lib/dealers/admit-dealer";
import { appointStaff } from "@/lib/dealers/appoint-staff";
import { findDealer, findDealerOwner } from "@/lib/dealers/queries";
import type { StaffRole } from "@/lib/dealers/schema";
import { findActorByEmail, type Actor } from "@/lib/people/actor";
import { daysAgo } from "./calendar";
import { cast, places } from "./cast";
import { demoDealers, type DemoDealer } from "./dealers";
import { pick, seededRandom } from "./random";

export type House = DemoDealer & { number: number; owner: Actor };

const ownerNames = [
  "Marion Ashby", "Victor Delacruz", "Helen Strand", "Amos Whitlow", "Ruth Ann Pickett", "Jun Watanabe", "Carl Oberg",
  "Denise Rollins", "Frank Petrocelli", "Grace Odom", "Harvey Lindqvist", "Ivy Castellano", "Joseph Kanter", "Kay Dorsey",
];

/** Admits the dealers as the steward, each with its owner, and appoints the staff of the demo story. */
export async function openHouses(now: Date): Promise<House[]> {
  const steward = await getActor(cast.steward.email);
  const houses: House[] = [];
  for (const [number, dealer] of demoDealers.entries()) {
    const random = seededRandom(`house ${dealer.slug}`);
    if (!(await findDealer(dealer.slug))) {
      await atTime(daysAgo(now, 400, random), () => admitDealer(steward, applicationOf(dealer, number)));
    }
    houses.push({ ...dealer, number, owner: (await findDealerOwner(dealer.slug))! });
  }
  await appoint(houses, places.oldHouse, "manager", cast.oldManager);
  await appoint(houses, places.newHouse, "manager", cast.newManager);
  await appoint(houses, places.clerkOf, "inventory", cast.clerk);
  return houses;
}

export async function getActor(email: string): Promise<Actor> {
  const actor = await findActorByEmail(email);
  if (!actor) throw new Error(`nobody in the demo market has the address ${email}`);
  return actor;
}

function applicationOf(dealer: DemoDealer, number: number) {
  const { slug, name, kind, street, city, state, zip, timeZone, about, documentFeeCents } = dealer;
  const owner =
    slug === places.ownerOf
      ? cast.owner
      : { email: `owner@${slug}.example`, name: `${pick(ownerNames, seededRandom(slug))}` };
  return {
    slug, name, kind, street, city, state, zip, timeZone, about, documentFeeCents,
    licenseNumber: `UD-${String(10_400 + number * 37)}`,
    licenseState: state,
    phone: `(${areaCodes[state]}) 555-01${String(number + 10)}`,
    email: `desk@${slug}.example`,
    ownerEmail: owner.email,
    ownerName: owner.name,
  };
}

const areaCodes: Record<string, number> = {
  OH: 614, TX: 512, CA: 510, NY: 585, FL: 305, GA: 404, IL: 312, CO: 303, WA: 206, NC: 704, AZ: 602, MI: 734,
};

async function appoint(houses: House[], slug: string, role: StaffRole, person: { email: string; name: string }): Promise<void> {
  const house = houses.find((each) => each.slug === slug)!;
  const there = await findActorByEmail(person.email);
  if (there?.staffAt.some((place) => place.slug === slug)) return;
  await appointStaff(house.owner, { dealer: slug, role, email: person.email, name: person.name });
}
