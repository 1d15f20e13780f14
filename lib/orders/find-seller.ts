import "server-only";
import { db } from "@/lib/db/client";

/** A person somebody may buy a certain car with. `house` is where they would sell it, null when they cannot today. */
export type SellerView = {
  personId: string;
  handle: string;
  name: string;
  headline: string;
  house: { dealerId: string; name: string; slug: string } | null;
};

/**
 * A salesperson as the seller of a car of this house: of several jobs the one at the house itself counts, else the
 * oldest, as in the claim. Null when there is nobody under the handle.
 */
export async function findSeller(handle: string, listingDealerId: string): Promise<SellerView | null> {
  const [seller] = await db.$queryRaw<SellerView[]>`
    SELECT p.person_id AS "personId", p.handle, p.name, p.headline, (
        SELECT json_build_object('dealerId', d.id, 'name', d.name, 'slug', d.slug)
        FROM employment e JOIN dealer d ON d.id = e.dealer_id AND d.suspended_at IS NULL
        WHERE e.person_id = p.person_id AND e.started_at <= app_now() AND e.ended_at IS NULL
          AND e.license_expires_on >= app_now()::date
        ORDER BY (e.dealer_id = ${listingDealerId}::uuid) DESC, e.started_at LIMIT 1) AS house
    FROM profile p WHERE p.handle = ${handle}`;
  return seller ?? null;
}

/**
 * People who can sell a car of this house today, a few: those of the house itself and of the others in the market, in
 * an order drawn anew each day, so that nobody is first by name or by size.
 */
export function listSellers(listingDealerId: string, most: number): Promise<SellerView[]> {
  return db.$queryRaw<SellerView[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (p.person_id) p.person_id AS "personId", p.handle, p.name, p.headline,
        json_build_object('dealerId', d.id, 'name', d.name, 'slug', d.slug) AS house,
        e.dealer_id = ${listingDealerId}::uuid AS own, md5(p.handle || app_now()::date::text) AS turn
      FROM profile p
      JOIN employment e ON e.person_id = p.person_id
      JOIN dealer d ON d.id = e.dealer_id AND d.suspended_at IS NULL
      JOIN dealer lister ON lister.id = ${listingDealerId}::uuid
      WHERE e.started_at <= app_now() AND e.ended_at IS NULL AND e.license_expires_on >= app_now()::date
        AND (d.id = lister.id OR d.state = lister.state)
      ORDER BY p.person_id, e.dealer_id = ${listingDealerId}::uuid DESC, e.started_at
    ) sellers ORDER BY own DESC, turn LIMIT ${most}`;
}
