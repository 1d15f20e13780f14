import { openLocalDatabase } from "../database/local-database";
import { outsideDatabase } from "../database/outside-database";
import { withClient } from "../database/roles";
import { migrateDatabase, migrationsFolder } from "../database/use-database";
import { readMigrations } from "../database/migrations";
import { buildWhenStale } from "./build";
import { startNode, typescriptFlags } from "./children";
import { appEnvironment } from "./environment";
import { inRoot } from "./paths";
import { checkPort, wantedPort } from "./port-holder";
import { takeDataFolder } from "./run-lock";
import { readSecrets } from "./secrets";
import { step, tell } from "./steps";
import { Trouble } from "./trouble";

import type { UsedDatabase } from "../database/use-database";
import type { Child } from "./children";
import type { Command } from "./command";

type Mode = "start" | "dev";

interface Served extends UsedDatabase {
  whenLost: Promise<never>;
}

const READY_WITHIN_MS = 120_000;

/** From nothing to a served market, each step told; lasts until it is stopped or something fails. */
export async function serve(command: Command, mode: Mode): Promise<void> {
  const port = wantedPort();
  const hold = takeDataFolder(mode === "start" ? "start" : "run dev");
  command.atEnd(hold.release);
  await checkPort(port, mode === "start" ? "start" : "run dev");
  tell("install", "packages are in place");
  const database = await openForServing(command);
  await step("migrations", "bringing the database up to date", () => migrate(database));
  if (database.kind === "built-in") await step("seed", "looking for the demo market", () => seed(command, database, port));
  const env = appEnvironment(database, port, mode === "start" ? "production" : "development");
  if (mode === "start") await step("build", "looking whether the build is current", () => build(command, env));
  let server: Child | undefined;
  await step("ready", `starting the server on port ${port}`, async () => {
    server = await startServer(command, mode, port, env);
    hold.serving(env.NEXTAUTH_URL ?? "");
  });
  await welcome(database, env);
  const ended = await Promise.race([server?.finished, database.whenLost]);
  throw new Trouble(`The server ended by itself with code ${ended?.code}.\n${ended?.tail}`, "Run the command again.");
}

async function openForServing(command: Command): Promise<Served> {
  const outside = outsideDatabase();
  if (outside) {
    tell("database", "using the server of DATABASE_URL; nothing is seeded there");
    return { kind: "outside", ...outside, shared: true, whenLost: new Promise(() => undefined) };
  }
  let served: Served | undefined;
  await step("database", "starting PostgreSQL 18", async () => {
    const local = await openLocalDatabase();
    command.atEnd(local.stop);
    const whenLost = new Promise<never>((_resolve, reject) => {
      local.onLost((reason) => reject(new Trouble(`${reason}.`, "Run the command again; the data is kept.")));
    });
    whenLost.catch(() => undefined);
    served = { kind: "built-in", ...local.urls, shared: false, whenLost };
    return `ready, data in ${local.folder}`;
  });
  if (!served) throw new Trouble("PostgreSQL did not start.", "Run the command again.");
  return served;
}

async function migrate(database: UsedDatabase): Promise<string> {
  const applied = await migrateDatabase(database);
  const all = readMigrations(migrationsFolder).length;
  return applied.length === 0 ? `all ${all} are in place` : `applied ${applied.length} of ${all}`;
}

async function seed(command: Command, database: UsedDatabase, port: number): Promise<string> {
  const owner = database.owner ?? "";
  if (await isSeeded(owner)) return "the demo market is there";
  const env = { ...appEnvironment(database, port, "development"), DATABASE_OWNER_URL: owner };
  const child = startNode(command, [...typescriptFlags, inRoot("scripts/run/seed-market.ts")], {
    env,
    onLine: (line) => tell("seed", line),
  });
  const { code, tail } = await child.finished;
  if (code !== 0) throw new Trouble(`The demo market was not finished:\n${tail}`, "Run the command again; it goes on from there.");
  return "the demo market is made";
}

async function isSeeded(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const found = await client.query("select 1 from market where seeded_at is not null");
    return found.rowCount !== 0;
  });
}

async function build(command: Command, env: NodeJS.ProcessEnv): Promise<string> {
  const market = env.UPFRONT_DEMO === "1" ? readSecrets().installation : (env.DATABASE_URL ?? "");
  const built = await buildWhenStale(command, { folder: ".next", market, env });
  return built ? "built" : "the last build is current";
}

async function startServer(command: Command, mode: Mode, port: number, env: NodeJS.ProcessEnv): Promise<Child> {
  const host = process.env.HOST ? ["-H", process.env.HOST] : [];
  const server = startNode(command, [inRoot("node_modules/next/dist/bin/next"), mode, "-p", String(port), ...host], {
    env,
    onLine: (line) => isBanner(line) || process.stdout.write(`${line}\n`),
  });
  let ended: { code: number; tail: string } | undefined;
  void server.finished.then((end) => (ended = end));
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (ended) throw new Trouble(`The server ended with code ${ended.code}:\n${ended.tail}`, "Correct what it names, then run again.");
    if (await answers(port)) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Trouble("The server did not answer within two minutes.", "Look at the lines above, then run the command again.");
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  );
}

/** Next's own greeting says the address twice over and the network's besides. */
function isBanner(line: string): boolean {
  return line.trim() === "" || /^\s*(▲|- (Local|Network|Environments)|✓ (Starting|Ready))/.test(line);
}

async function welcome(database: UsedDatabase, env: NodeJS.ProcessEnv): Promise<void> {
  const lines = [`Upfront is at ${env.NEXTAUTH_URL}`];
  if (database.kind === "built-in") {
    Object.assign(process.env, env);
    const { demoSignIns } = await import("@/prisma/seed");
    lines.push("Demo people, one tap each on /sign-in:");
    for (const { role, name, email } of await demoSignIns()) lines.push(`  ${role.padEnd(14)}${name.padEnd(26)}${email}`);
    lines.push("Letters they are sent: /dev/outbox");
  }
  process.stdout.write(`\n${lines.join("\n")}\nCtrl-C stops it; all data is kept.\n\n`);
}
