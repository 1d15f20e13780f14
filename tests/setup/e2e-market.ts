import { rmSync, writeFileSync } from "node:fs";

import { buildWhenStale } from "@/scripts/run/build";
import { startNode, typescriptFlags } from "@/scripts/run/children";
import { runCommand } from "@/scripts/run/command";
import { appEnvironment } from "@/scripts/run/environment";
import { startServer } from "@/scripts/run/next-server";
import { inRoot } from "@/scripts/run/paths";
import { step, tell } from "@/scripts/run/steps";

import { inDatabase, openScratchServer } from "./postgres";

import type { Command } from "@/scripts/run/command";

// A market of its own for the browser tests: a throw-away database with the small world of tests/e2e in it, and
// the production build served on UPFRONT_E2E_PORT. UPFRONT_E2E_STATE is the file in which the tests find it.
await runCommand(async (command) => {
  const port = Number(process.env.UPFRONT_E2E_PORT);
  const state = process.env.UPFRONT_E2E_STATE ?? "";
  const { server, close } = await openScratchServer();
  command.atEnd(close);
  const ownerUrl = inDatabase(server.ownerUrl, server.template);
  const database = {
    kind: "built-in" as const,
    app: inDatabase(server.appUrl, server.template),
    owner: ownerUrl,
    shared: false,
  };
  const env = appEnvironment(database, port, "production");
  await step("build", "looking whether the build is current", () => buildWhenStale(command, env));
  await step("world", "making a small market for the browser", () => makeWorld(command, { ...env, DATABASE_OWNER_URL: ownerUrl }));
  const served = await startServer(command, "start", port, env);
  writeFileSync(state, JSON.stringify({ ownerUrl }));
  command.atEnd(() => rmSync(state, { force: true }));
  tell("ready", `serving the tests at ${env.NEXTAUTH_URL}`);
  const { code, tail } = await served.finished;
  throw new Error(`The server ended with code ${code}:\n${tail}`);
});

/** In a process of its own: the deeds keep connections open that nobody closes. */
async function makeWorld(command: Command, env: NodeJS.ProcessEnv): Promise<void> {
  const child = startNode(command, [...typescriptFlags, inRoot("tests/e2e/make-world.ts")], { env });
  const { code, tail } = await child.finished;
  if (code !== 0) throw new Error(`The small market was not finished:\n${tail}`);
}
