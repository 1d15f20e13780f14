import { readFileSync } from "node:fs";

import { withClient } from "../database/roles";
import { startNode, typescriptFlags } from "./children";
import { appEnvironment } from "./environment";
import { inData, inRoot } from "./paths";
import { tell } from "./steps";
import { Trouble } from "./trouble";

import type { UsedDatabase } from "../database/use-database";
import type { Command } from "./command";

/** A seed cut off by a crash is gone on with, so its commits need not wait for the disk. */
const HASTY = "-c synchronous_commit=off";

/** Makes the demo market in a database that has none yet, telling its progress; says how it stands. */
export async function seedWhenNew(command: Command, database: UsedDatabase, port: number): Promise<string> {
  const owner = database.owner ?? "";
  if (await isSeeded(owner)) return "the demo market is there";
  const hasty = { ...database, app: `${database.app}?options=${encodeURIComponent(HASTY)}` };
  const env = { ...appEnvironment(hasty, port, "development"), DATABASE_OWNER_URL: owner };
  const child = startNode(command, [...typescriptFlags, inRoot("scripts/run/seed-market.ts")], {
    env,
    onLine: (line, isError) => isError || tell("seed", line),
  });
  const { code, tail } = await child.finished;
  if (code === 0) return "the demo market is made";
  throw new Trouble(
    `The demo market was not finished:\n${tail}`,
    "Run the command again; it goes on from there.",
  );
}

/** One person to walk in as for each part, as the seed noted them. */
export function demoPeople(): { role: string; name: string; email: string }[] {
  try {
    return JSON.parse(readFileSync(inData("sign-ins.json"), "utf8")) as ReturnType<typeof demoPeople>;
  } catch {
    return [];
  }
}

async function isSeeded(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const found = await client.query("select 1 from market where seeded_at is not null");
    return found.rowCount !== 0;
  });
}
