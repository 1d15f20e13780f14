import { carPath } from "@/lib/listings/rules";
import { withClient } from "@/scripts/database/roles";
import { cast, houses } from "./cast";

import type { Client } from "pg";
import type { CastName, HouseName } from "./cast";

export type WorldPerson = { personId: string; name: string; email: string; handle: string | null };
export type WorldCar = {
  listingId: string;
  mlsNumber: string;
  vin: string;
  priceCents: number;
  path: string;
  title: string;
};
export type WorldOrder = { orderId: string; code: string; state: string; mlsNumber: string };

/** What a test names in the small market: people, cars by house as they were posted, and one of each record. */
export type World = {
  people: Record<CastName, WorldPerson>;
  cars: Record<HouseName, WorldCar[]>;
  /** The buyer's, made at the old house; the other buyer's, made at the new house on a car of the far one. */
  orders: { buyers: WorldOrder; otherBuyers: WorldOrder };
  relationships: { buyers: string; otherBuyers: string };
  /** The salesperson's job that ended and the one she has; the one the jobless asked the old house for. */
  employments: { ended: string; live: string; asked: string };
  staff: { oldManager: string; newManager: string; clerk: string };
  /** The old house's file. */
  importRunId: string;
  /** The buyer's letter about the change of job. */
  letterId: string;
  garageVehicleId: string;
  noteId: string;
  /** A day of the price ledger that is sealed, "2026-08-24". */
  sealedDay: string;
  /** A letter in the readable outbox. */
  outboxId: string;
};

/** Reads the small market as its owner. Nothing is made here. */
export async function readWorld(ownerUrl: string): Promise<World> {
  return withClient(ownerUrl, async (client) => {
    const people = await readPeople(client);
    const of = (name: CastName) => people[name].personId;
    const one = async (sql: string, ...params: unknown[]) => (await rowsOf<{ id: string }>(client, sql, params))[0]!.id;
    const relationship = (name: CastName) => one("select id from relationship where client_id = $1", of(name));
    const job = (name: CastName, condition: string) =>
      one(`select id from employment where person_id = $1 and ${condition}`, of(name));
    const staff = (name: CastName) => one("select id from staff where person_id = $1", of(name));
    return {
      people,
      cars: {
        old: await readCars(client, "old"),
        new: await readCars(client, "new"),
        far: await readCars(client, "far"),
      },
      orders: {
        buyers: await readOrder(client, of("buyer")),
        otherBuyers: await readOrder(client, of("otherBuyer")),
      },
      relationships: { buyers: await relationship("buyer"), otherBuyers: await relationship("otherBuyer") },
      employments: {
        ended: await job("salesperson", "ended_at is not null"),
        live: await job("salesperson", "ended_at is null"),
        asked: await job("jobless", "started_at is null"),
      },
      staff: {
        oldManager: await staff("oldManager"),
        newManager: await staff("newManager"),
        clerk: await staff("clerk"),
      },
      importRunId: await one(
        "select r.id from import_run r join dealer d on d.id = r.dealer_id where d.slug = $1",
        houses.old.slug,
      ),
      letterId: await one("select id from move_letter where client_id = $1", of("buyer")),
      garageVehicleId: await one(
        "select id from garage_vehicle where client_id = $1 and order_id is null",
        of("buyer"),
      ),
      noteId: await one(
        "select n.id from note n join relationship r on r.id = n.relationship_id where r.client_id = $1",
        of("buyer"),
      ),
      sealedDay: await one("select day::text as id from price_ledger_head order by day limit 1"),
      outboxId: await one("select id::text as id from dev_outbox order by dev_outbox.id limit 1"),
    };
  });
}

async function rowsOf<Row extends object>(client: Client, sql: string, params: unknown[]): Promise<Row[]> {
  return (await client.query<Row>(sql, params)).rows;
}

async function readPeople(client: Client): Promise<Record<CastName, WorldPerson>> {
  const rows = await rowsOf<WorldPerson>(
    client,
    `select p.id as "personId", p.name, p.email::text as email, f.handle
     from person p left join profile f on f.person_id = p.id`,
    [],
  );
  const byEmail = new Map(rows.map((row) => [row.email, row]));
  const named = Object.entries(cast).map(([name, { email }]) => [name, byEmail.get(email)!]);
  return Object.fromEntries(named) as Record<CastName, WorldPerson>;
}

type CarRow = WorldCar & { year: number; make: string; model: string; trim: string };

async function readCars(client: Client, house: HouseName): Promise<WorldCar[]> {
  const rows = await rowsOf<CarRow>(
    client,
    `select l.id as "listingId", l.mls_number as "mlsNumber", l.vin, l.price_cents as "priceCents",
       l.year, l.make, l.model, l.trim
     from listing l join dealer d on d.id = l.dealer_id
     where d.slug = $1 order by l.mls_number`,
    [houses[house].slug],
  );
  return rows.map(({ year, make, model, trim, ...car }) => ({
    ...car,
    path: carPath({ year, make, model, trim, mlsNumber: car.mlsNumber }),
    title: [year, make, model, trim].filter(Boolean).join(" "),
  }));
}

async function readOrder(client: Client, buyerId: string): Promise<WorldOrder> {
  const rows = await rowsOf<WorldOrder>(
    client,
    `select o.id as "orderId", o.code, o.state::text as state, l.mls_number as "mlsNumber"
     from orders o join listing l on l.id = o.listing_id where o.buyer_id = $1`,
    [buyerId],
  );
  return rows[0]!;
}
