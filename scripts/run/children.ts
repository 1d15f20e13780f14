import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

import { inRoot, root } from "./paths";

import type { ChildProcess } from "node:child_process";
import type { Command } from "./command";

export interface ChildOptions {
  env?: NodeJS.ProcessEnv;
  /** Gets each line the child prints; without it the lines are only kept for the end. */
  onLine?: (line: string, isError: boolean) => void;
}

export interface Child {
  /** Resolves when the process has ended, with its code and the last lines it printed. */
  finished: Promise<{ code: number; tail: string }>;
  stop(): Promise<void>;
}

const KEPT_LINES = 40;

/** Flags under which Node runs the TypeScript of this project. */
export const typescriptFlags = ["--import", "tsx", "--conditions=react-server"];

/** Starts Node on a script; the child never outlives this command. */
export function startNode(command: Command, args: string[], { env, onLine }: ChildOptions = {}): Child {
  const follow = pathToFileURL(inRoot("scripts/run/follow-parent.mjs")).href;
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...(env ?? process.env), UPFRONT_LEADER: String(process.pid), NODE_OPTIONS: `--import ${follow}` },
  });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on("line", (line) => {
      if (lines.push(line) > KEPT_LINES) lines.shift();
      onLine?.(line, stream === child.stderr);
    });
  }
  const finished = new Promise<{ code: number; tail: string }>((resolve) => {
    child.once("error", (error) => resolve({ code: 1, tail: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, tail: lines.join("\n") }));
  });
  const stop = () => stopChild(child, finished);
  command.atEnd(stop);
  return { finished, stop };
}

async function stopChild(child: ChildProcess, finished: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await finished;
  clearTimeout(late);
}
