import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { inRoot } from "../run/paths";
import { freePort } from "../run/ports";
import { isAlive } from "../run/processes";
import { canEnter, findPrograms, outsideFolder } from "./binaries";
import { openCluster } from "./cluster";
import { applyMigrations } from "./migrations";
import { APP_ROLE, OWNER_ROLE, installDatabase, installRoles } from "./roles";

import type { DatabasePrograms } from "./binaries";

/** Where a throw-away PostgreSQL is: `{database}` stands for the name of a database in it. */
export interface ScratchServer {
  superUrl: string;
  ownerUrl: string;
  appUrl: string;
  /** The migrated, empty database in it. */
  database: string;
  /** A folder that its operating-system user can read. */
  folder: string;
}

/** What a throw-away server is for. */
export interface ScratchPlan {
  /** Part of the name of its folder. */
  name: string;
  database: string;
  settings: Record<string, string>;
  /** False: nothing waits for the disk, as nobody minds the loss. */
  durable: boolean;
  /** Where its folder may stand, the best place first; the temporary folder when left out. */
  parents?: string[];
}

const PASSWORD = "scratch-only";

/** A throw-away PostgreSQL with a migrated database; its data is gone after `close`. */
export async function openScratchServer(
  plan: ScratchPlan,
): Promise<{ server: ScratchServer; close(): Promise<void> }> {
  const programs = await findPrograms(() => outsideFolder(plan.name));
  const folder = scratchFolder(plan, programs.user);
  const port = await freePort();
  const cluster = await openCluster({
    programs,
    folder: path.join(folder, "postgres"),
    log: path.join(folder, "postgres.log"),
    port,
    superPassword: PASSWORD,
    settings: plan.settings,
    durable: plan.durable,
  });
  const close = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const url = (role: string) => `postgresql://${role}:${PASSWORD}@127.0.0.1:${port}/{database}`;
  const urls = { superUrl: url("postgres"), ownerUrl: url(OWNER_ROLE), appUrl: url(APP_ROLE) };
  try {
    const superUrl = inDatabase(urls.superUrl, "postgres");
    await installRoles(superUrl, { owner: PASSWORD, app: PASSWORD });
    await installDatabase(superUrl, plan.database);
    await applyMigrations(inDatabase(urls.ownerUrl, plan.database), inRoot("prisma/migrations"));
  } catch (error) {
    await close();
    throw error;
  }
  return { server: { ...urls, database: plan.database, folder }, close };
}

/** The address of one database of a throw-away server. */
export function inDatabase(url: string, database: string): string {
  return url.replace("{database}", database);
}

/** Folders carry the id of the process that made them, by which a later run knows what may go. */
function scratchFolder(plan: ScratchPlan, user: DatabasePrograms["user"]): string {
  const prefix = `upfront-${plan.name}-`;
  const parents = [...(plan.parents ?? [tmpdir()]), "/var/tmp"];
  for (const parent of parents) {
    mkdirSync(parent, { recursive: true, mode: 0o755 });
    dropLeftBehind(parent, prefix);
    const folder = mkdtempSync(path.join(parent, `${prefix}${process.pid}-`));
    chmodSync(folder, 0o755);
    if (!user || canEnter(folder, user)) return folder;
    rmSync(folder, { recursive: true });
  }
  throw new Error(`PostgreSQL's user can enter none of ${parents.join(", ")}.`);
}

function dropLeftBehind(parent: string, prefix: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number(/^(\d+)-/.exec(name.slice(prefix.length))?.[1]);
    if (pid && !isAlive(pid)) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}
