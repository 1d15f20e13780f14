import "server-only";
import { createHash } from "node:crypto";
import { db } from "@/lib/db/client";
import { noFilters } from "./filters";
import { type CarCard, listCars, listCarsById } from "./list-cars";

/**
 * Cars drawn for a UTC day from those for sale: the ones that follow the day's own random number. Everybody
 * gets the same ones that day, no dealer can be among them more often than others, and nothing is paid for
 * it.
 */
export async function drawCars(day: string, count: number): Promise<CarCard[]> {
  const start = createHash("md5").update(`upfront ${day}`).digest("hex");
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      (SELECT id, 1 AS turn FROM listing WHERE status = 'active'
        AND id >= ${start}::uuid ORDER BY id LIMIT ${count})
      UNION ALL
      (SELECT id, 2 FROM listing WHERE status = 'active' AND id < ${start}::uuid ORDER BY id LIMIT ${count})
    ) drawn ORDER BY turn, id LIMIT ${count}`;
  return listCarsById(rows.map(({ id }) => id));
}

type Like = { listingId: string; make: string; model: string; body: CarCard["body"]; priceCents: number };

/**
 * Cars for sale like one: the same make and model first, then the same body within a fifth of its price; the
 * nearest price first in each.
 */
export async function findLike(car: Like, count: number): Promise<CarCard[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      (SELECT id, 1 AS turn, abs(price_cents - ${car.priceCents}) AS apart FROM listing
      WHERE status = 'active' AND make = ${car.make} AND model = ${car.model} AND id <> ${car.listingId}::uuid
      ORDER BY 3 LIMIT ${count})
      UNION ALL
      (SELECT id, 2, abs(price_cents - ${car.priceCents}) FROM listing
      WHERE status = 'active' AND body = ${car.body}::body_type AND (make, model) <> (${car.make},
        ${car.model})
        AND price_cents BETWEEN ${Math.round(car.priceCents * 0.8)} AND ${Math.round(car.priceCents * 1.2)}
      ORDER BY 3 LIMIT ${count})
    ) l ORDER BY turn, apart LIMIT ${count}`;
  return listCarsById(rows.map(({ id }) => id));
}

/**
 * The cars somebody would show first: two of their own dealer's newest, then the newest of others in the
 * state.
 */
export async function findShown(dealer: { slug: string; state: string }, count: number): Promise<CarCard[]> {
  const status = ["active" as const];
  const [own, around] = await Promise.all([
    listCars({ ...noFilters, status, dealer: [dealer.slug] }, 2),
    listNewestElsewhere(dealer, count),
  ]);
  return [...own.cars, ...around].slice(0, count);
}

async function listNewestElsewhere(
  dealer: { slug: string; state: string },
  count: number,
): Promise<CarCard[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM listing WHERE status = 'active' AND state = ${dealer.state}
      AND dealer_id <> (SELECT id FROM dealer WHERE slug = ${dealer.slug})
    ORDER BY on_market_at DESC, id DESC LIMIT ${count}`;
  return listCarsById(rows.map(({ id }) => id));
}
