import { chooseSalesperson } from "@/lib/clients/choose-salesperson";
import { asActor, atTime } from "@/lib/db/as-actor";
import { findActorByEmail, type Actor } from "@/lib/people/actor";
import { createPerson } from "@/lib/people/create-person";
import { giveConsent } from "@/lib/people/give-consent";
import { saveContactCard } from "@/lib/people/save-contact-card";
import { contactCardSchema } from "@/lib/people/schema";
import { daysAgo, inParallel } from "./calendar";
import { cast, clientName } from "./cast";
import type { Seller } from "./hire";
import { between, seededRandom } from "./random";

export type Buyer = { actor: Actor; seller: Seller; since: Date };

const MOST_CLIENTS = 12;
const FERNS_CLIENTS = 46;
const WIDTH = 8;

/** Clients find their people over the year; each choice is the client's own act. */
export async function bringClients(now: Date, sellers: Seller[]): Promise<Buyer[]> {
  const wanted: { email: string; name: string; number: number; seller: Seller }[] = [];
  for (const seller of sellers) {
    const random = seededRandom(`clients of ${seller.handle}`);
    const isFern = seller.actor.email === cast.salesperson.email;
    const count = isFern ? FERNS_CLIENTS : between(4, MOST_CLIENTS, random);
    for (let i = 0; i < count; i += 1) {
      const number = wanted.length;
      const name = clientName(number);
      wanted.push({ number, name, seller, email: `client.${number + 1}@clients.example` });
    }
  }
  const ferns = sellers.find((seller) => seller.actor.email === cast.salesperson.email)!;
  wanted.push({ number: wanted.length, ...cast.buyer, seller: ferns });
  const buyers: Buyer[] = [];
  await inParallel(wanted, WIDTH, async ({ email, name, number, seller }) => {
    const random = seededRandom(`client ${email}`);
    const since = daysAgo(now, between(12, 350, random), random);
    if (!(await findActorByEmail(email))) await createPerson({ email, name, timeZone: seller.house.timeZone });
    const actor = (await findActorByEmail(email))!;
    if (!(await hasPerson(actor))) await join(actor, seller, since, number, random);
    buyers.push({ actor, seller, since });
  });
  return buyers.sort((a, b) => a.since.getTime() - b.since.getTime());
}

async function join(actor: Actor, seller: Seller, since: Date, number: number, random: () => number): Promise<void> {
  const { street, city, state, zip } = seller.house;
  const card = contactCardSchema.parse({
    phone: random() < 0.8 ? `(614) 555-${String(1000 + (number % 9000)).slice(-4)}` : "",
    street: `${between(10, 2900, random)} ${street.replace(/^\d+ /, "")}`,
    city,
    state,
    zip,
  });
  await atTime(since, async () => {
    await saveContactCard(actor, card);
    await giveConsent(actor, { channel: "email", via: "settings" });
    if (random() < 0.6) await giveConsent(actor, { channel: "text", via: "settings" });
    await chooseSalesperson(actor, seller.handle);
  });
}

function hasPerson(actor: Actor): Promise<boolean> {
  return asActor({ personId: actor.personId }, async (tx) => (await tx.relationship.count({ where: { clientId: actor.personId } })) > 0);
}
