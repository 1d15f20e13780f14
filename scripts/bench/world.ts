import { confirmTaxes } from "@/prisma/demo/confirm-taxes";
import { cast } from "@/prisma/demo/cast";
import { hire, type Seller } from "@/prisma/demo/hire";
import { openHouses, type House } from "@/prisma/demo/open-houses";
import { foundMarket } from "@/prisma/found-market";
import { db } from "@/lib/db/client";
import { importInventory } from "@/lib/flows/import-inventory";
import { createPerson } from "@/lib/people/create-person";

import { withClient } from "../database/roles";
import { inDatabase } from "../database/scratch-server";
import { atOnce } from "./measure";
import { writeStock } from "./stock";

import type { Actor } from "@/lib/people/actor";
import type { ScratchServer } from "../database/scratch-server";

export interface World {
  houses: House[];
  sellers: Seller[];
}

export interface CarForSale {
  mlsNumber: string;
  priceCents: number;
}

const WIDTH = 16;
const CARS_A_FILE = 2_000;

let world: Promise<World> | undefined;
const people: Actor[] = [];
const handedOut = new Set<string>();
let bought = 0;
let files = 0;

/** The dealers and salespeople of the demo market, made once in a run and through the same deeds. */
export function openWorld(server: ScratchServer): Promise<World> {
  return (world ??= makeWorld(server));
}

/** So many people, the same ones every time. */
export async function somePeople(count: number): Promise<Actor[]> {
  const missing = Array.from(
    { length: Math.max(0, count - people.length) },
    (_, place) => people.length + place + 1,
  );
  await atOnce(missing, WIDTH, async (number) => void people.push(await makePerson(number)));
  return people.slice(0, count);
}

/** People who have bought nothing yet. */
export async function takeBuyers(count: number): Promise<Actor[]> {
  const buyers = (await somePeople(bought + count)).slice(bought);
  bought += count;
  return buyers;
}

/** Cars for sale that nobody was given before; more are read from files when the shelf has too few. */
export async function takeCars(server: ScratchServer, count: number): Promise<CarForSale[]> {
  const cars = (await stockShelf(server, count, handedOut)).slice(0, count);
  for (const { mlsNumber } of cars) handedOut.add(mlsNumber);
  return cars;
}

/**
 * Sees to it that at least so many cars are for sale, those in `without` not counted, and answers them all. After
 * new files the tables are tidied, as the server itself does it within minutes.
 */
export async function stockShelf(
  server: ScratchServer,
  count: number,
  without: ReadonlySet<string> = new Set(),
): Promise<CarForSale[]> {
  const before = files;
  for (;;) {
    const cars = (await carsForSale()).filter((car) => !without.has(car.mlsNumber));
    if (cars.length >= count) {
      if (files > before) await tidy(server);
      return cars;
    }
    await readFile(await openWorld(server));
  }
}

async function makeWorld(server: ScratchServer): Promise<World> {
  const now = new Date();
  const ownerUrl = inDatabase(server.ownerUrl, server.database);
  await foundMarket({ ownerUrl, name: "Upfront benchmark", isDemo: true, steward: cast.steward });
  await confirmTaxes();
  const houses = await openHouses(now);
  return { houses, sellers: await hire(now, houses) };
}

async function makePerson(number: number): Promise<Actor> {
  const person = {
    email: `bench-${number}@people.example`,
    name: `Buyer ${number}`,
    timeZone: "America/New_York",
  };
  const { personId } = await createPerson(person);
  return { ...person, personId, profile: null, staffAt: [], isSteward: false };
}

async function readFile({ houses }: World): Promise<void> {
  const house = houses[files % houses.length]!;
  files += 1;
  const { bytes } = writeStock(house, CARS_A_FILE, 1_000 + files);
  await importInventory(house.owner, house.slug, { fileName: "stock.csv", bytes, dryRun: false });
}

function tidy({ superUrl, database }: ScratchServer): Promise<unknown> {
  return withClient(inDatabase(superUrl, database), (client) => client.query("vacuum analyze"));
}

async function carsForSale(): Promise<CarForSale[]> {
  const cars = await db.listing.findMany({
    where: { status: "active", priceCents: { not: null } },
    select: { mlsNumber: true, priceCents: true },
    orderBy: { id: "asc" },
  });
  return cars.map(({ mlsNumber, priceCents }) => ({ mlsNumber, priceCents: priceCents! }));
}
