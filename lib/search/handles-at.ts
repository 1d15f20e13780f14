import "server-only";
import { db } from "@/lib/db/client";

/** The handles of those who may sell at a dealer today, by name, at most 50. */
export async function handlesAt(dealerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ handle: string }[]>`
    SELECT p.handle FROM employment e JOIN profile p ON p.person_id = e.person_id
    WHERE e.dealer_id = ${dealerId}::uuid AND e.started_at <= app_now() AND e.ended_at IS NULL
      AND e.license_expires_on >= app_now()::date
    ORDER BY p.name, p.handle LIMIT 50`;
  return rows.map(({ handle }) => handle);
}
