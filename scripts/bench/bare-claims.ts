import { pool } from "@/lib/db/client";

import { inDatabase } from "../database/scratch-server";
import { withClient } from "../database/roles";

import type { ScratchServer } from "../database/scratch-server";

/** Makes the two bare tables whose claims stand beside ours: cars to be taken, and a row for each taken. */
export async function makeBareTables({ ownerUrl, database }: ScratchServer): Promise<void> {
  await withClient(inDatabase(ownerUrl, database), async (client) => {
    await client.query(`
      create table if not exists bare_car (id int primary key, taken boolean not null default false);
      create table if not exists bare_sale (id bigint generated always as identity primary key,
        car int not null references bare_car, buyer uuid not null);
      grant select, insert, update on bare_car, bare_sale to upfront_app`);
  });
}

let cars = 0;

/** Cars to be claimed, as numbers that were not used before. */
export async function putBareCars(count: number): Promise<number[]> {
  const numbers = Array.from({ length: count }, (_, place) => cars + place + 1);
  cars += count;
  await pool.query("insert into bare_car (id) select unnest($1::int[])", [numbers]);
  return numbers;
}

/** One conditional UPDATE and, where it found the car free, one INSERT, committed: a claim and no more. */
export async function claimBare(car: number, buyer: string): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const claimed = await client.query("update bare_car set taken = true where id = $1 and not taken", [car]);
    if (claimed.rowCount === 1)
      await client.query("insert into bare_sale (car, buyer) values ($1, $2)", [car, buyer]);
    await client.query("commit");
    return claimed.rowCount === 1;
  } finally {
    client.release();
  }
}
