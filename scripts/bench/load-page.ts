import { z } from "zod";

import { startNode } from "../run/children";
import { inRoot } from "../run/paths";

import type { Command } from "../run/command";

/** How a page stood up to being asked for without pause. */
export interface Load {
  perSecond: number;
  p50: number;
  p99: number;
}

const CONNECTIONS = "16";

const reportSchema = z.object({
  non2xx: z.number(),
  errors: z.number(),
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
});

/** Asks for a page over 16 connections for so many seconds, from a process of its own. */
export async function loadPage(command: Command, url: string, seconds: number): Promise<Load> {
  const program = inRoot("node_modules/autocannon/autocannon.js");
  const args = ["--json", "--no-progress", "--connections", CONNECTIONS, "--duration", String(seconds), url];
  const { tail } = await startNode(command, [program, ...args]).finished;
  const line = tail.split("\n").find((each) => each.startsWith("{"));
  if (!line) throw new Error(`${url} was not measured: ${tail}`);
  const { non2xx, errors, requests, latency } = reportSchema.parse(JSON.parse(line));
  if (non2xx + errors > 0) throw new Error(`${url} answered ${non2xx + errors} times with an error`);
  if (requests.average === 0) throw new Error(`${url} did not answer once in ${seconds} s`);
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 };
}
