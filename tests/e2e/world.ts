import { addDays, format, subDays } from "date-fns";

import { addGarageVehicle } from "@/lib/clients/add-garage-vehicle";
import { chooseSalesperson } from "@/lib/clients/choose-salesperson";
import { logTouch } from "@/lib/clients/log-touch";
import { writeNote } from "@/lib/clients/write-note";
import { asActor, asSystem, atTime } from "@/lib/db/as-actor";
import { db } from "@/lib/db/client";
import { admitDealer } from "@/lib/dealers/admit-dealer";
import { appointStaff } from "@/lib/dealers/appoint-staff";
import { requestEmployment } from "@/lib/dealers/request-employment";
import { buyVehicle } from "@/lib/flows/buy-vehicle";
import { endJob } from "@/lib/flows/end-job";
import { importInventory } from "@/lib/flows/import-inventory";
import { sendMoveLetterJob } from "@/lib/flows/send-move-letter";
import { startJob } from "@/lib/flows/start-job";
import { sealLedgerDay } from "@/lib/listings/seal-ledger-day";
import { fundOrder } from "@/lib/orders/fund-order";
import { keepPaymentPage, openPayment } from "@/lib/orders/open-payment";
import { readyOrder } from "@/lib/orders/ready-order";
import { receiveDeposit } from "@/lib/orders/receive-deposit";
import { signOrder } from "@/lib/orders/sign-order";
import { findActorByEmail } from "@/lib/people/actor";
import { createPerson } from "@/lib/people/create-person";
import { giveConsent } from "@/lib/people/give-consent";
import { saveContactCard } from "@/lib/people/save-contact-card";
import { contactCardSchema, profileSchema } from "@/lib/people/schema";
import { writeProfile } from "@/lib/people/write-profile";
import { makeCar } from "@/prisma/demo/cars";
import { confirmTaxes } from "@/prisma/demo/confirm-taxes";
import { demoDealers } from "@/prisma/demo/dealers";
import { writeInventoryFile } from "@/prisma/demo/inventory-file";
import { seededRandom } from "@/prisma/demo/random";
import { closePast, foundMarket } from "@/prisma/found-market";
import { cast, houses, movers, spares } from "./cast";
import { readWorld } from "./read-world";

import type { Actor } from "@/lib/people/actor";
import type { CastMember, HouseName } from "./cast";
import type { World } from "./read-world";

const now = new Date();
const daysAgo = (days: number) => subDays(now, days);

let licenses = 0;

/**
 * Makes the browser tests' market through the deeds people use: three dealers, about sixty cars from their files,
 * salespeople with pages, one who changed dealers, orders under way. Returns what a test needs to name in it.
 */
export async function makeWorld(ownerUrl: string): Promise<World> {
  await foundMarket({ ownerUrl, name: "Small market", isDemo: true, steward: cast.steward });
  await confirmTaxes();
  await atTime(daysAgo(200), openHouses);
  for (const person of [cast.buyer, cast.otherBuyer, ...spares]) await bring(person);
  await atTime(daysAgo(190), hirePeople);
  await atTime(daysAgo(90), stockShelves);
  await atTime(daysAgo(60), () => fillBook(cast.salesperson, [cast.buyer]));
  await atTime(daysAgo(58), () => fillBook(cast.otherSalesperson, [cast.otherBuyer]));
  for (const { mover, clients } of Object.values(movers)) await atTime(daysAgo(50), () => fillBook(mover, clients));
  await atTime(daysAgo(6), () => order(cast.buyer, cast.salesperson, "old"));
  await atTime(daysAgo(5), () => order(cast.otherBuyer, cast.otherSalesperson, "far"));
  await atTime(daysAgo(4), changeJob);
  await askForJob(cast.jobless, "old");
  await sealLedgerDay();
  await closePast(ownerUrl);
  return readWorld(ownerUrl);
}

async function openHouses(): Promise<void> {
  const steward = await actorOf(cast.steward);
  const owners = { old: cast.oldOwner, new: cast.newOwner, far: cast.farOwner };
  for (const [key, house] of Object.entries(houses) as [HouseName, (typeof houses)[HouseName]][]) {
    const { slug, name, city, state, zip } = house;
    await admitDealer(steward, {
      slug, name, city, state, zip,
      licenseNumber: `UD-${slug}`,
      licenseState: state,
      street: "410 Shelf Street",
      phone: "(614) 555-0110",
      email: `desk@${slug}.example`,
      timeZone: state === "TX" ? "America/Chicago" : "America/New_York",
      about: `${name} keeps ${house.cars} cars, each with its faults written on the tag.`,
      documentFeeCents: 25_000,
      ownerEmail: owners[key].email,
      ownerName: owners[key].name,
    });
  }
  const appoint = async (house: HouseName, role: "manager" | "inventory", who: CastMember) =>
    appointStaff(await actorOf(owners[house]), { dealer: houses[house].slug, role, ...who });
  await appoint("old", "manager", cast.oldManager);
  await appoint("old", "inventory", cast.clerk);
  await appoint("new", "manager", cast.newManager);
}

async function hirePeople(): Promise<void> {
  await employ(cast.salesperson, "old");
  await employ(cast.otherSalesperson, "new");
  await employ(cast.seller, "far");
  for (const { mover } of Object.values(movers)) await employ(mover, "old");
  await bringSalesperson(cast.jobless);
}

async function employ(person: CastMember, house: HouseName): Promise<void> {
  await bringSalesperson(person);
  const employmentId = await askForJob(person, house);
  await startJob(await ownerOf(house), { employmentId });
}

async function askForJob(person: CastMember, house: HouseName): Promise<string> {
  licenses += 1;
  const { employmentId } = await requestEmployment(await actorOf(person), {
    dealer: houses[house].slug,
    licenseNumber: `SP-${70_000 + licenses}`,
    licenseState: houses[house].state,
    licenseExpiresOn: format(addDays(now, 400), "yyyy-MM-dd"),
  });
  return employmentId;
}

async function bring(person: CastMember): Promise<Actor> {
  await createPerson(person);
  return actorOf(person);
}

async function bringSalesperson(person: CastMember): Promise<void> {
  const actor = await bring(person);
  const profile = profileSchema.parse({
    name: person.name,
    headline: "I show the bad side of a car first.",
    story: "I sold parts before I sold cars. I know what breaks, and when, and what it costs.",
    servesBest: "First cars\nFamilies of five",
    notMyField: "Auction finds.",
    languages: "English\nSpanish",
    styles: "Patient\nDirect",
    craft: "Mechanic, eleven years",
    capacity: 8,
  });
  await writeProfile(actor, profile);
}

async function stockShelves(): Promise<void> {
  for (const [number, key] of (Object.keys(houses) as HouseName[]).entries()) {
    const { slug, cars: count } = houses[key];
    const random = seededRandom(`stock of ${slug}`);
    const cars = Array.from({ length: count }, (_, place) => makeCar(demoDealers[number]!, place + 1, random));
    const bytes = writeInventoryFile(number, cars);
    const upload = { fileName: `${slug}.csv`, bytes, dryRun: false };
    const report = await importInventory(await ownerOf(key), slug, upload);
    if (report.added !== count) throw new Error(`${slug}: ${JSON.stringify(report.refused)}`);
  }
}

const card = { phone: "(614) 555-0188", street: "9 Elm Row", city: "Columbus", state: "OH", zip: "43214" };
const firstCar = {
  description: "2014 Honda Fit",
  body: "hatchback",
  color: "blue",
  mileage: 91_000,
  since: "2016-03-01",
  note: "Loud when cold.",
} as const;

/** Clients choose their person, who writes down a contact and a note for each. */
async function fillBook(salesperson: CastMember, clients: readonly CastMember[]): Promise<void> {
  const seller = await actorOf(salesperson);
  for (const client of clients) {
    const actor = (await findActorByEmail(client.email)) ?? (await bring(client));
    await saveContactCard(actor, contactCardSchema.parse(card));
    await giveConsent(actor, { channel: "email", via: "settings" });
    await chooseSalesperson(actor, seller.profile!.handle);
    await addGarageVehicle(actor, firstCar);
    const where = { clientId: actor.personId, salespersonId: seller.personId };
    const { id: relationshipId } = await asActor(actor, (tx) =>
      tx.relationship.findFirstOrThrow({ where, select: { id: true } }),
    );
    const body = `Does it fit two child seats, asks ${client.name}.`;
    await logTouch(seller, { relationshipId, direction: "inbound", channel: "email", body });
    await writeNote(seller, { relationshipId, body: `Never call ${client.name} before ten.` });
  }
}

/** An order on the way: its deposit is in. The one on the far house's car is signed, funded and stands ready. */
async function order(buyer: CastMember, seller: CastMember, house: HouseName): Promise<void> {
  const actor = await actorOf(buyer);
  const { profile } = await actorOf(seller);
  const car = await db.listing.findFirstOrThrow({
    where: { dealer: { slug: houses[house].slug }, status: "active" },
    orderBy: { mlsNumber: "asc" },
    select: { mlsNumber: true, priceCents: true },
  });
  const wanted = { mlsNumber: car.mlsNumber, with: profile!.handle, priceCents: car.priceCents! };
  const { code } = await buyVehicle(actor, wanted);
  await payDeposit(actor, code);
  if (house !== "far") return;
  await signOrder(actor, { code, name: actor.name, agrees: "on" });
  await fundOrder(await ownerOf("new"), { code, how: "wire" });
  await readyOrder(await ownerOf("far"), { code, promisedOn: format(addDays(now, 3), "yyyy-MM-dd") });
}

async function payDeposit(actor: Actor, code: string): Promise<void> {
  const { paymentId, amountCents } = await asActor(actor, (tx) => openPayment(tx, code, actor.personId));
  const page = { sessionId: `cs_past_${paymentId}`, url: "" };
  await asActor(actor, (tx) => keepPaymentPage(tx, { paymentId, ...page }));
  const deposit = { sessionId: page.sessionId, amountCents, paymentIntentId: `pi_past_${paymentId}`, paidAt: null };
  await asSystem("past deposit", (tx) => receiveDeposit(tx, deposit));
}

async function changeJob(): Promise<void> {
  const person = await actorOf(cast.salesperson);
  const job = await db.employment.findFirstOrThrow({ where: { personId: person.personId }, select: { id: true } });
  await endJob(await actorOf(cast.oldManager), job.id);
  const employmentId = await askForJob(cast.salesperson, "new");
  await startJob(await actorOf(cast.newManager), { employmentId });
  const { personId: salespersonId } = person;
  const letters = await asActor(person, (tx) =>
    tx.moveLetter.findMany({ where: { salespersonId }, select: { id: true } }),
  );
  for (const { id: letterId } of letters) await sendMoveLetterJob({ letterId, salespersonId });
}

async function ownerOf(house: HouseName): Promise<Actor> {
  return actorOf({ old: cast.oldOwner, new: cast.newOwner, far: cast.farOwner }[house]);
}

async function actorOf({ email }: Pick<CastMember, "email">): Promise<Actor> {
  const actor = await findActorByEmail(email);
  if (!actor) throw new Error(`nobody has the address ${email}`);
  return actor;
}
