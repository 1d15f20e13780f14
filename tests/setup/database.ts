import { Client } from "pg";

import type { QueryResultRow } from "pg";
import type { TestDatabase } from "./clone-database";

/** The database of the test file that calls; every file has its own, migrated and empty. */
export function testDatabase(): TestDatabase {
  const appUrl = process.env.DATABASE_URL ?? "";
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
  return { name: new URL(appUrl).pathname.slice(1), appUrl, ownerUrl };
}

/** Runs SQL as the owner of the tables, whom row-level security binds only where it is forced. */
export async function asOwner<Row extends QueryResultRow>(
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> {
  return inTransaction<Row>(testDatabase().ownerUrl, {}, sql, params);
}

/**
 * Runs SQL as the app's role, the way an intruder with the app's password would.
 * @param as the acting person of the transaction; nobody when left out
 */
export async function asApp<Row extends QueryResultRow>(
  sql: string,
  params: unknown[] = [],
  as: { actorId?: string; system?: boolean } = {},
): Promise<Row[]> {
  const settings = {
    ...(as.actorId ? { "app.actor_id": as.actorId } : {}),
    ...(as.system ? { "app.system": "on" } : {}),
  };
  return inTransaction<Row>(testDatabase().appUrl, settings, sql, params);
}

async function inTransaction<Row extends QueryResultRow>(
  url: string,
  settings: Record<string, string>,
  sql: string,
  params: unknown[],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("begin");
    for (const [name, value] of Object.entries(settings)) {
      await client.query("select set_config($1, $2, true)", [name, value]);
    }
    const result = await client.query<Row>(sql, params);
    await client.query("commit");
    return result.rows;
  } finally {
    await client.end();
  }
}
