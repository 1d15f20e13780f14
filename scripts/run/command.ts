import { existsSync } from "node:fs";

import { inRoot } from "./paths";
import { Trouble, reasonOf } from "./trouble";

/** A command lasts until it ends by itself, also while it waits for something that holds no process awake. */
const STAY_AWAKE_MS = 60_000;

/** A clean-up that hangs is left behind after this; what it held is found and ended by the next start. */
const CLEANUP_MS = 30_000;

/** What a command is given to work with. */
export interface Command {
  args: string[];
  /** Runs at the end, last registered first, whether the command finished, failed or was stopped. */
  atEnd(cleanup: () => unknown): void;
}

interface Options {
  /** The exit code after Ctrl-C or a termination signal; by custom 128 and the signal's number. */
  stoppedCode?: number;
}

/**
 * Runs a command to its end: settings from `.env` first, clean-up whatever happens, trouble as two plain
 * sentences, and a stop by signal or by the death of the process that asked for it.
 */
export async function runCommand(
  main: (command: Command) => Promise<number | void>,
  options: Options = {},
): Promise<void> {
  for (const file of [".env.local", ".env"]) if (existsSync(inRoot(file))) process.loadEnvFile(inRoot(file));
  const cleanups: (() => unknown)[] = [];
  const command = {
    args: process.argv.slice(2),
    atEnd: (cleanup: () => unknown) => void cleanups.unshift(cleanup),
  };
  let code: number;
  setInterval(() => undefined, STAY_AWAKE_MS);
  try {
    code = (await Promise.race([main(command), stopped(options)])) ?? 0;
  } catch (error) {
    report(error);
    code = 1;
  }
  setTimeout(() => process.exit(code || 1), CLEANUP_MS).unref();
  for (const cleanup of cleanups) {
    try {
      await cleanup();
    } catch (error) {
      report(error);
      code ||= 1;
    }
  }
  process.exit(code);
}

function stopped({ stoppedCode }: Options): Promise<number> {
  return new Promise((resolve) => {
    process.on("SIGINT", () => resolve(stoppedCode ?? 130));
    process.on("SIGTERM", () => resolve(stoppedCode ?? 143));
    process.on("SIGHUP", () => resolve(stoppedCode ?? 129));
    process.on("disconnect", () => resolve(stoppedCode ?? 143));
  });
}

function report(error: unknown): void {
  if (error instanceof Trouble) process.stderr.write(`\n${error.message}\n${error.advice}\n`);
  else
    process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : reasonOf(error)}\n`);
}

/** One line for the person at the keyboard. Stdout stays free for what a command answers. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
