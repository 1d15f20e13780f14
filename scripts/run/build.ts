import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { startNode } from "./children";
import { inRoot } from "./paths";
import { findRunner } from "./run-lock";
import { tell } from "./steps";
import { Trouble } from "./trouble";
import { takeTurn } from "./turn";

import type { Command } from "./command";

const FOLDERS = ["app", "components", "lib", "prisma/schema", "public"];
const FILES = [
  "instrumentation.node.ts",
  "instrumentation.ts",
  "next.config.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];

/**
 * Builds the app unless the last build was made of the same files, and says which. A build holds no page of
 * any market, so every database is served from the same one.
 */
export async function buildWhenStale(command: Command, env: NodeJS.ProcessEnv): Promise<string> {
  const release = await takeTurn("build", (pid) =>
    tell("build", `waiting for process ${pid}, which builds it now`),
  );
  command.atEnd(release);
  try {
    const stamp = inRoot(".next/upfront-build");
    const wanted = fingerprint();
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return "the last build is current";
    refuseUnderServer();
    rmSync(stamp, { force: true });
    await build(command, env);
    writeFileSync(stamp, wanted);
    return "built";
  } finally {
    release();
  }
}

async function build(command: Command, env: NodeJS.ProcessEnv): Promise<void> {
  const child = startNode(command, [inRoot("node_modules/next/dist/bin/next"), "build"], { env });
  const { code, tail } = await child.finished;
  if (code === 0) return;
  throw new Trouble(`The app did not build:\n${tail}`, "Correct what it names, then run the command again.");
}

/** A server that runs from the last build would find its files exchanged. */
function refuseUnderServer(): void {
  const runner = findRunner();
  if (!runner || runner.pid === process.pid || runner.command !== "start") return;
  throw new Trouble(
    `The code changed since npm start (process ${runner.pid}) built it; a new build would break that server.`,
    "Stop it (Ctrl-C in its window), then run the command again.",
  );
}

function fingerprint(): string {
  const hash = createHash("sha256");
  const files = [
    ...FILES.map((file) => inRoot(file)),
    ...FOLDERS.flatMap((folder) => filesUnder(inRoot(folder))),
  ];
  for (const file of files) if (existsSync(file)) hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
