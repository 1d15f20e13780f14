import "server-only";
import { asActor } from "@/lib/db/as-actor";
import { db } from "@/lib/db/client";
import { findActorByEmail, type Actor } from "@/lib/people/actor";

/** An invented person of the demo market, and what they are there to show. */
export type DemoPerson = { email: string; name: string; handle: string | null; title: string; line: string };

const DEMO_DOMAIN = "@demo.upfront.example";

// The order in which the door lists them, by the name before the at sign.
const order = ["buyer", "salesperson", "owner", "manager", "inventory", "steward"];

/** The people somebody may walk in as, in a fixed order of roles. */
export async function demoPeople(): Promise<DemoPerson[]> {
  const rows = await db.person.findMany({
    where: { email: { endsWith: DEMO_DOMAIN } },
    select: { email: true },
    take: 20,
  });
  const actors = await Promise.all(rows.map(({ email }) => findActorByEmail(email)));
  const known = actors
    .filter((actor) => actor !== null)
    .sort((a, b) => rankOf(a) - rankOf(b) || compare(a, b));
  return Promise.all(known.map(describe));
}

/** The demo person with this address, or null; nobody else can be found here. */
export async function findDemoActor(email: string): Promise<Actor | null> {
  return email.endsWith(DEMO_DOMAIN) ? findActorByEmail(email) : null;
}

async function describe(actor: Actor): Promise<DemoPerson> {
  const { email, name } = actor;
  const dealer = actor.staffAt[0];
  const title = dealer && !actor.profile ? `${name}, ${dealer.name}` : name;
  return { email, name, handle: actor.profile?.handle ?? null, title, line: await lineOf(actor) };
}

async function lineOf(actor: Actor): Promise<string> {
  if (actor.isSteward) return "Steward of the market";
  if (actor.profile) return salespersonLine(actor);
  if (actor.staffAt[0]) return staffLine(actor.staffAt[0]);
  return buyerLine(actor);
}

async function salespersonLine({ personId }: Actor): Promise<string> {
  const [row] = await db.$queryRaw<{ clients: number; dealer: string | null }[]>`
    SELECT figures.clients, (
      SELECT d.name FROM employment e JOIN dealer d ON d.id = e.dealer_id
      WHERE e.person_id = ${personId}::uuid AND e.started_at IS NOT NULL AND e.ended_at IS NULL
      ORDER BY e.started_at DESC LIMIT 1) AS dealer
    FROM people_figures(ARRAY[${personId}::uuid]) figures`;
  return `Salesperson, ${row!.dealer ?? "between jobs"}, ${count(row!.clients, "client")}`;
}

async function staffLine({ dealerId, role }: Actor["staffAt"][number]): Promise<string> {
  const cars = await db.listing.count({
    where: {
      dealerId,
      status: { in: ["active", "active_under_contract", "pending", "hold", "coming_soon"] },
    },
  });
  const title = { owner: "Dealer owner", manager: "Sales manager", inventory: "Inventory clerk" }[role];
  return `${title}, ${count(cars, "car")}`;
}

async function buyerLine({ personId }: Actor): Promise<string> {
  return asActor({ personId }, async (tx) => {
    const orders = await tx.order.count({ where: { buyerId: personId } });
    const people = await tx.relationship.count({ where: { clientId: personId, endedAt: null } });
    return `Buyer with ${count(orders, "order")} and ${count(people, "person", "people")}`;
  });
}

function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount.toLocaleString("en-US")} ${amount === 1 ? one : many}`;
}

function rankOf({ email }: Actor): number {
  const role = email.split("@")[0]!.replace(/[-.\d].*$/, "");
  const rank = order.indexOf(role);
  return rank < 0 ? order.length : rank;
}

function compare(a: Actor, b: Actor): number {
  return a.email < b.email ? -1 : 1;
}
