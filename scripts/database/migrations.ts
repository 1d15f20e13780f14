import { createHash, randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

import { installJobs } from "@/lib/jobs/install-jobs";

import { Trouble, reasonOf } from "../run/trouble";
import { withClient } from "./roles";

import type { Client } from "pg";

/** One SQL file of `prisma/migrations`. */
export interface Migration {
  name: string;
  sql: string;
  /** SHA-256 of the file in hex, as Prisma records it. */
  checksum: string;
}

interface Applied {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
  rolled_back_at: Date | null;
}

/** The number `prisma migrate deploy` locks with, so that the two exclude each other. */
const PRISMA_LOCK = 72_707_369;

const HISTORY = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/**
 * Brings a database up to the migrations of a folder: each pending file whole, in a transaction of its own
 * that also records it the way `prisma migrate deploy` does. Runs as the owner. Refuses when a file that was
 * applied has been changed since.
 * @returns the names applied now
 */
export async function applyMigrations(ownerUrl: string, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  const applied = await withClient(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(HISTORY);
    const pending = pendingOf(migrations, await readHistory(client));
    for (const migration of pending) await applyOne(client, migration);
    await shareHistory(client);
    return pending.map((migration) => migration.name);
  });
  await installJobs(ownerUrl);
  return applied;
}

/** The names of the migrations a database still lacks; asks as whatever role the address names. */
export async function pendingMigrations(url: string, folder: string): Promise<string[]> {
  const migrations = readMigrations(folder);
  return withClient(url, async (client) => {
    const found = await client.query("select to_regclass('public._prisma_migrations') is not null as there");
    if (!found.rows[0]?.there) return migrations.map((migration) => migration.name);
    return pendingOf(migrations, await readHistory(client)).map((migration) => migration.name);
  });
}

/** The migrations of a folder in the order they apply, which is the order of their names. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join(folder, entry.name, "migration.sql")))
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(path.join(folder, name, "migration.sql"));
      return {
        name,
        sql: bytes.toString("utf8"),
        checksum: createHash("sha256").update(bytes).digest("hex"),
      };
    });
}

async function readHistory(client: Client): Promise<Applied[]> {
  const history = await client.query<Applied>(
    `select migration_name, checksum, finished_at, rolled_back_at
     from _prisma_migrations order by started_at`,
  );
  return history.rows;
}

function pendingOf(migrations: Migration[], history: Applied[]): Migration[] {
  const standing = history.filter((row) => row.rolled_back_at === null);
  const failed = standing.find((row) => row.finished_at === null);
  if (failed) {
    throw new Trouble(
      `The migration ${failed.migration_name} was begun on this database by Prisma and did not finish.`,
      `Repair the database, then mark it: npx prisma migrate resolve --applied ${failed.migration_name}.`,
    );
  }
  const checksums = new Map(standing.map((row) => [row.migration_name, row.checksum]));
  for (const { name, checksum } of migrations) {
    if ((checksums.get(name) ?? checksum) === checksum) continue;
    throw new Trouble(
      `The migration ${name} was changed after it had been applied to this database.`,
      "Put the file back as it was (git log shows it) and write the change as a new migration. A built-in " +
        "database whose data may go can be made anew instead: move .data away.",
    );
  }
  return migrations.filter((migration) => !checksums.has(migration.name));
}

async function applyOne(client: Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query(migration.sql);
    await client.query(
      `update _prisma_migrations set finished_at = clock_timestamp()
       where migration_name = $1 and finished_at is null`,
      [migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw new Trouble(
      `The migration ${migration.name} failed: ${describe(error, migration.sql)}.`,
      "Nothing of it was kept. Correct the file (or the data it stumbles over) and run the command again.",
    );
  }
}

function describe(error: unknown, sql: string): string {
  const { position, detail } = error as { position?: string; detail?: string };
  const line = position ? ` at line ${sql.slice(0, Number(position)).split("\n").length}` : "";
  return `${reasonOf(error)}${line}${detail ? ` (${detail})` : ""}`;
}

/** The app may read which migrations stand, so that it can tell an outdated database at its start. */
async function shareHistory(client: Client): Promise<void> {
  await client.query(`do $$ begin
    if exists (select from pg_roles where rolname = 'upfront_app') then
      grant select on _prisma_migrations to upfront_app;
    end if;
  end $$`);
}
