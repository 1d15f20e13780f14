import { serverAddress } from "@/lib/core/server-address";

import { startNode } from "./children";
import { inRoot } from "./paths";
import { pause } from "./processes";
import { Trouble } from "./trouble";

import type { Child } from "./children";
import type { Command } from "./command";

const READY_WITHIN_MS = 120_000;

/**
 * Starts Next on a port and returns when it answers; what it prints afterwards is passed on. It listens on the host
 * that UPFRONT_HOST names; else a demo market, where anybody signs in with a tap, is for this machine alone.
 */
export async function startServer(
  command: Command,
  mode: "start" | "dev",
  port: number,
  env: NodeJS.ProcessEnv,
): Promise<Child> {
  const host = env.UPFRONT_HOST ?? (env.UPFRONT_DEMO === "1" ? "127.0.0.1" : undefined);
  const server = startNode(
    command,
    [inRoot("node_modules/next/dist/bin/next"), mode, "-p", String(port), ...(host ? ["-H", host] : [])],
    {
      env: host ? { ...env, UPFRONT_HOST: host } : env,
      onLine: (line) => isBanner(line) || process.stdout.write(`${line}\n`),
    },
  );
  let ended: { code: number; tail: string } | undefined;
  void server.finished.then((end) => (ended = end));
  const until = Date.now() + READY_WITHIN_MS;
  while (Date.now() < until) {
    if (ended)
      throw new Trouble(`The server ended with code ${ended.code}:\n${ended.tail}`, adviceFor(ended.tail));
    if (await answers(serverAddress(host ?? "localhost", port))) return server;
    await pause(100);
  }
  throw new Trouble(
    "The server did not answer within two minutes.",
    "Look at the lines above, then run the command again.",
  );
}

async function answers(address: string): Promise<boolean> {
  return fetch(`${address}/api/health`, { signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  );
}

function adviceFor(tail: string): string {
  if (/EADDRINUSE/.test(tail)) return "The port was taken meanwhile: run the command again.";
  if (/Settings are missing or wrong/.test(tail))
    return "Correct the settings it names (.env.example lists them all).";
  return "Correct what it names, then run the command again.";
}

/** Next's own greeting says the address twice over and the network's besides. */
function isBanner(line: string): boolean {
  return (
    line.trim() === "" ||
    /^\s*(▲|- (Local|Network|Environments|Experiments)|· |✓ (Starting|Ready|Running next))/.test(line)
  );
}
