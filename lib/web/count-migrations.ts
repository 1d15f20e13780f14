import "server-only";
import { db } from "@/lib/db/client";

/**
 * How many migrations stand, read through the app's own connection; null when another tool keeps their list.
 */
export async function countMigrations(): Promise<number | null> {
  const [found] = await db.$queryRaw<{ readable: boolean }[]>`
    SELECT coalesce(has_table_privilege(to_regclass('_prisma_migrations'), 'SELECT'), false) AS readable`;
  if (!found?.readable) return null;
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return row!.count;
}
