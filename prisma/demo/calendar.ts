import { subDays, subMinutes } from "date-fns";
import type { Rng } from "@/lib/vehicles/make-vin";
import { between } from "./random";

/** A moment that many days before now, in shop hours; never in the future. */
export function daysAgo(now: Date, days: number, random: Rng): Date {
  const day = subDays(now, days);
  const at = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), between(14, 23, random), between(0, 59, random)));
  return at < now ? at : subMinutes(now, between(20, 180, random));
}

/** Runs `work` on every item, at most `width` at once; the first failure ends it. */
export async function inParallel<Item>(items: readonly Item[], width: number, work: (item: Item) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}
