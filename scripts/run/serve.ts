import { openLocalDatabase } from "../database/local-database";
import { readMigrations } from "../database/migrations";
import { outsideDatabase } from "../database/outside-database";
import { migrateDatabase, migrationsFolder } from "../database/use-database";
import { buildWhenStale } from "./build";
import { appEnvironment } from "./environment";
import { startServer } from "./next-server";
import { checkPort, wantedPort } from "./port-holder";
import { takeDataFolder } from "./run-lock";
import { demoPeople, seedWhenNew } from "./seed";
import { step, tell } from "./steps";
import { Trouble } from "./trouble";

import type { UsedDatabase } from "../database/use-database";
import type { Child } from "./children";
import type { Command } from "./command";

type Mode = "start" | "dev";

interface Served extends UsedDatabase {
  whenLost: Promise<never>;
}

/** From nothing to a served market, each step told; lasts until it is stopped or something fails. */
export async function serve(command: Command, mode: Mode): Promise<void> {
  const port = wantedPort();
  const hold = takeDataFolder(mode === "start" ? "start" : "run dev");
  command.atEnd(hold.release);
  await checkPort(port, mode === "start" ? "start" : "run dev");
  tell("install", "packages are in place");
  const database = await openForServing(command);
  await step("migrations", "bringing the database up to date", () => migrate(database));
  const env = appEnvironment(database, port, mode === "start" ? "production" : "development");
  await Promise.all([
    database.kind === "built-in" &&
      step("seed", "looking for the demo market", () => seedWhenNew(command, database, port)),
    mode === "start" &&
      step("build", "looking whether the build is current", () => buildWhenStale(command, env)),
  ]);
  let server: Child | undefined;
  await step("ready", `starting the server on port ${port}`, async () => {
    server = await startServer(command, mode, port, env);
    hold.serving(env.NEXTAUTH_URL ?? "");
  });
  welcome(database, env);
  const ended = await Promise.race([server?.finished, database.whenLost]);
  throw new Trouble(
    `The server ended by itself with code ${ended?.code}.\n${ended?.tail}`,
    "Run the command again.",
  );
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

function welcome(database: UsedDatabase, env: NodeJS.ProcessEnv): void {
  const lines = [`Upfront is at ${env.NEXTAUTH_URL}`];
  if (database.kind === "built-in") {
    lines.push("Demo people, one tap each on /sign-in:");
    for (const { role, name, email } of demoPeople()) {
      lines.push(`  ${role.padEnd(14)}${name.padEnd(26)}${email}`);
    }
    lines.push("Letters they are sent: /dev/outbox");
  }
  process.stdout.write(`\n${lines.join("\n")}\nCtrl-C stops it; all data is kept.\n\n`);
}
