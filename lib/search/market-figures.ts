import "server-only";
import { db } from "@/lib/db/client";

export type MarketFigures = { dealers: number; states: number; people: number; cars: number };

/** How large the market is today: dealers, their states, people who may sell, cars on the shelf. */
export async function marketFigures(): Promise<MarketFigures> {
  const [figures] = await db.$queryRaw<MarketFigures[]>`
    SELECT (SELECT count(*)::int FROM dealer WHERE suspended_at IS NULL) AS dealers,
      (SELECT count(DISTINCT state)::int FROM dealer WHERE suspended_at IS NULL) AS states,
      (SELECT count(DISTINCT e.person_id)::int FROM employment e JOIN profile p ON p.person_id = e.person_id
        WHERE e.started_at <= app_now() AND e.ended_at IS NULL
          AND e.license_expires_on >= app_now()::date) AS people,
      (SELECT count(*)::int FROM listing
        WHERE status IN ('active', 'active_under_contract', 'coming_soon')) AS cars`;
  return figures!;
}
