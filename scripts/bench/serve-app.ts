import { buildWhenStale } from "../run/build";
import { startNode } from "../run/children";
import { say } from "../run/command";
import { inRoot, root } from "../run/paths";
import { pause } from "../run/processes";
import { freePort } from "../run/ports";
import { buildBareApp } from "./build-bare-app";

import type { Command } from "../run/command";

const FIRST_PORT = 4160;
const READY_WITHIN_MS = 60_000;

let ours: Promise<string> | undefined;
let bare: Promise<string> | undefined;

/** Our app as `npm start` builds and serves it, but on the benchmark's database; answers its origin. */
export function serveApp(command: Command): Promise<string> {
  return (ours ??= serve(command, FIRST_PORT, async (env) => {
    say(`build      ${await buildWhenStale(command, env)}`);
    return root;
  }));
}

/** The bare pages, built and served the same way. */
export function serveBareApp(command: Command): Promise<string> {
  return (bare ??= serve(command, FIRST_PORT + 1, (env) => buildBareApp(command, env)));
}

async function serve(
  command: Command,
  firstPort: number,
  build: (env: NodeJS.ProcessEnv) => Promise<string>,
): Promise<string> {
  const port = await freePort(firstPort);
  const origin = `http://localhost:${port}`;
  const env = { ...process.env, NEXTAUTH_URL: origin, NEXT_TELEMETRY_DISABLED: "1" };
  const folder = await build(env);
  const program = inRoot("node_modules/next/dist/bin/next");
  const server = startNode(command, [program, "start", folder, "-p", String(port)], { env });
  let ended: { code: number; tail: string } | undefined;
  void server.finished.then((end) => (ended = end));
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (ended) throw new Error(`the server of ${folder} ended with code ${ended.code}:\n${ended.tail}`);
    if (await answers(origin)) return origin;
    await pause(100);
  }
  throw new Error(`the server of ${folder} did not answer within a minute`);
}

function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/favicon.ico`, { signal: AbortSignal.timeout(5_000) }).then(
    () => true,
    () => false,
  );
}
