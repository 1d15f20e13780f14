import { randomBytes } from "node:crypto";

import { withClient } from "@/scripts/database/roles";
import { isAlive } from "@/scripts/run/processes";

import { inDatabase } from "./postgres";

import type { Client } from "pg";
import type { TestServer } from "./postgres";

/** A migrated, empty database of one test file. */
export interface TestDatabase {
  name: string;
  appUrl: string;
  ownerUrl: string;
}

/** Clones the template. The name holds this process's id: a later clone knows by it what may be dropped. */
export async function cloneDatabase(server: TestServer): Promise<TestDatabase> {
  const name = `test_${process.pid}_${randomBytes(4).toString("hex")}`;
  await withClient(inDatabase(server.superUrl, "postgres"), async (client) => {
    await client.query(`create database ${name} template ${server.template} owner upfront_owner`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to upfront_app`);
    await dropLeftBehind(client);
  });
  return { name, appUrl: inDatabase(server.appUrl, name), ownerUrl: inDatabase(server.ownerUrl, name) };
}

async function dropLeftBehind(client: Client): Promise<void> {
  const found = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'test%'",
  );
  for (const { datname } of found.rows) {
    const pid = Number(/^test_(\d+)_/.exec(datname)?.[1]);
    if (!pid || isAlive(pid)) continue;
    await client.query(`drop database if exists ${datname} with (force)`).catch(() => undefined);
  }
}
