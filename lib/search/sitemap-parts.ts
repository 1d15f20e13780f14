import "server-only";
import { db } from "@/lib/db/client";
import { carPath } from "@/lib/listings/rules";

export type SitePage = { path: string; changedAt: Date };

/** A sitemap file holds 50,000 addresses at most (sitemaps.org). */
const MOST = 40_000;

/** How many files the cars on the shelf fill. */
export async function countCarParts(): Promise<number> {
  const [row] = await db.$queryRaw<{ cars: number }[]>`
    SELECT count(*)::int AS cars FROM listing WHERE status IN ('active', 'active_under_contract',
      'coming_soon')`;
  return Math.ceil(row!.cars / MOST);
}

/** The cars of one file, counted from 0. */
export async function carsOfPart(part: number): Promise<SitePage[]> {
  const rows = await db.listing.findMany({
    where: { status: { in: ["active", "active_under_contract", "coming_soon"] } },
    orderBy: { id: "asc" },
    skip: part * MOST,
    take: MOST,
    select: { mlsNumber: true, year: true, make: true, model: true, trim: true, statusChangedAt: true },
  });
  return rows.map((car) => ({ path: carPath(car), changedAt: car.statusChangedAt }));
}

/** Every person's and every dealer's page. */
export async function peopleAndDealers(): Promise<SitePage[]> {
  return db.$queryRaw<SitePage[]>`
    (SELECT '/people/' || handle AS path, updated_at AS "changedAt" FROM profile ORDER BY handle LIMIT 30000)
    UNION ALL
    (SELECT '/dealers/' || slug, joined_at FROM dealer WHERE suspended_at IS NULL ORDER BY slug LIMIT 10000)`;
}
