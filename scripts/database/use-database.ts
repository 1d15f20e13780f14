import { inRoot } from "../run/paths";
import { findRunner, takeDataFolder } from "../run/run-lock";
import { Trouble, reasonOf } from "../run/trouble";
import { localDatabaseUrls, openLocalDatabase } from "./local-database";
import { applyMigrations, pendingMigrations } from "./migrations";
import { admitAppRole, checkAppRole, outsideDatabase } from "./outside-database";

import type { Command } from "../run/command";

/** A database a command may work on; closed at the command's end. */
export interface UsedDatabase {
  kind: "built-in" | "outside";
  app: string;
  /** Null where only the app's address was given: then nothing can be migrated. */
  owner: string | null;
  /** True when another command (npm start) already holds it. */
  shared: boolean;
}

export const migrationsFolder = inRoot("prisma/migrations");

/**
 * The database of this checkout for one command: the server that the environment names, the built-in one of a
 * running `npm start`, or the built-in one started for as long as the command lasts. Sets DATABASE_URL and
 * DATABASE_OWNER_URL, so that what is imported afterwards finds it.
 */
export async function useDatabase(name: string, command: Command): Promise<UsedDatabase> {
  const database = await choose(name, command);
  process.env.DATABASE_URL = database.app;
  if (database.owner) process.env.DATABASE_OWNER_URL = database.owner;
  return database;
}

async function choose(name: string, command: Command): Promise<UsedDatabase> {
  const outside = outsideDatabase();
  if (outside) return { kind: "outside", ...outside, shared: true };
  const urls = findRunner() ? localDatabaseUrls() : null;
  if (urls) return { kind: "built-in", ...urls, shared: true };
  const hold = takeDataFolder(name);
  command.atEnd(hold.release);
  const local = await openLocalDatabase();
  command.atEnd(local.stop);
  return { kind: "built-in", ...local.urls, shared: false };
}

/** Brings a database up to date, or says why that cannot be done; returns the migrations applied now. */
export async function migrateDatabase(database: UsedDatabase): Promise<string[]> {
  if (!database.owner) {
    await checkAppRole(database.app);
    const pending = await pendingMigrations(database.app, migrationsFolder).catch((error: unknown) => {
      throw new Trouble(`The migrations of DATABASE_URL cannot be read: ${reasonOf(error)}.`, needOwner);
    });
    if (pending.length === 0) return [];
    throw new Trouble(
      `The database lacks ${pending.length} migrations, which its owner must apply.`,
      needOwner,
    );
  }
  const applied = await applyMigrations(database.owner, migrationsFolder);
  if (database.kind === "outside") {
    await admitAppRole({ app: database.app, owner: database.owner });
    await checkAppRole(database.app);
  }
  return applied;
}

const needOwner = "Set DATABASE_OWNER_URL to the role that owns the database, and run the command again.";
