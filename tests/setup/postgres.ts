import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { canEnter, findPrograms, outsideFolder } from "@/scripts/database/binaries";
import { openCluster } from "@/scripts/database/cluster";
import { applyMigrations } from "@/scripts/database/migrations";
import { APP_ROLE, OWNER_ROLE, installDatabase, installRoles } from "@/scripts/database/roles";
import { freePort } from "@/scripts/run/ports";
import { inRoot } from "@/scripts/run/paths";

import type { TestProject } from "vitest/node";

/** Where the tests' PostgreSQL is: `{database}` stands for the name of a database in it. */
export interface TestServer {
  superUrl: string;
  ownerUrl: string;
  appUrl: string;
  template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const PASSWORD = "tests-only";
const TEMPLATE = "template_upfront";

/** Starts a throw-away PostgreSQL for a test run and builds the migrated database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = await openScratchServer();
  project.provide("testServer", scratch.server);
  return scratch.close;
}

/** A throw-away PostgreSQL with a migrated template; its data is gone after `close`. */
export async function openScratchServer(): Promise<{ server: TestServer; close(): Promise<void> }> {
  const programs = await findPrograms(() => outsideFolder("tests"));
  const folder = scratchFolder(programs.user);
  const port = await freePort();
  const cluster = await openCluster({
    programs,
    folder: path.join(folder, "postgres"),
    log: path.join(folder, "postgres.log"),
    port,
    superPassword: PASSWORD,
    settings: { shared_buffers: "128MB", max_connections: "200", jit: "off" },
    durable: false,
  });
  const close = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const url = (role: string) => `postgresql://${role}:${PASSWORD}@127.0.0.1:${port}/{database}`;
  const server = { superUrl: url("postgres"), ownerUrl: url(OWNER_ROLE), appUrl: url(APP_ROLE), template: TEMPLATE };
  try {
    const superUrl = inDatabase(server.superUrl, "postgres");
    await installRoles(superUrl, { owner: PASSWORD, app: PASSWORD });
    await installDatabase(superUrl, TEMPLATE);
    await applyMigrations(inDatabase(server.ownerUrl, TEMPLATE), inRoot("prisma/migrations"));
  } catch (error) {
    await close();
    throw error;
  }
  return { server, close };
}

/** The address of one database of the tests' server. */
export function inDatabase(url: string, database: string): string {
  return url.replace("{database}", database);
}

function scratchFolder(user: { uid: number; gid: number } | undefined): string {
  for (const parent of [tmpdir(), "/var/tmp"]) {
    const folder = mkdtempSync(path.join(parent, "upfront-tests-"));
    chmodSync(folder, 0o755);
    if (!user || canEnter(folder, user)) return folder;
    rmSync(folder, { recursive: true });
  }
  throw new Error("PostgreSQL's user can enter neither the temporary folder nor /var/tmp.");
}
