import { rmSync, writeFileSync } from "node:fs";

import { buildWhenStale } from "@/scripts/run/build";
import { runCommand } from "@/scripts/run/command";
import { appEnvironment } from "@/scripts/run/environment";
import { startServer } from "@/scripts/run/next-server";
import { seedWhenNew } from "@/scripts/run/seed";
import { step, tell } from "@/scripts/run/steps";

import { inDatabase, openScratchServer } from "./postgres";

// A market of its own for the browser tests: a throw-away database with the demo market in it, and the
// production build served on UPFRONT_E2E_PORT. UPFRONT_E2E_STATE is the file in which the tests find it.
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
  await step("seed", "making a demo market for the browser", () => seedWhenNew(command, database, port));
  const served = await startServer(command, "start", port, env);
  writeFileSync(state, JSON.stringify({ ownerUrl }));
  command.atEnd(() => rmSync(state, { force: true }));
  tell("ready", `serving the tests at ${env.NEXTAUTH_URL}`);
  const { code, tail } = await served.finished;
  throw new Error(`The server ended with code ${code}:\n${tail}`);
});
