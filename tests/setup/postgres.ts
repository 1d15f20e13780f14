import { inDatabase, openScratchServer as openServer } from "@/scripts/database/scratch-server";

import type { ScratchServer } from "@/scripts/database/scratch-server";
import type { TestProject } from "vitest/node";

/** Where the tests' PostgreSQL is: `{database}` stands for the name of a database in it. */
export interface TestServer extends Omit<ScratchServer, "database" | "folder"> {
  template: string;
}

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export { inDatabase };

const TEMPLATE = "template_upfront";

/** Starts a throw-away PostgreSQL for a test run, with the migrated database that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const scratch = await openScratchServer();
  project.provide("testServer", scratch.server);
  return scratch.close;
}

/** The tests' throw-away PostgreSQL with its migrated template; nothing in it waits for the disk. */
export async function openScratchServer(): Promise<{ server: TestServer; close(): Promise<void> }> {
  const { server, close } = await openServer({
    name: "tests",
    database: TEMPLATE,
    settings: { shared_buffers: "128MB", max_connections: "200", jit: "off" },
    durable: false,
  });
  const { superUrl, ownerUrl, appUrl, database: template } = server;
  return { server: { superUrl, ownerUrl, appUrl, template }, close };
}
