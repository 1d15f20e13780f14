import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { startNode } from "./children";
import { inRoot } from "./paths";
import { Trouble } from "./trouble";

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

/** A build to be made, and the database whose pages it may hold. */
export interface BuildPlan {
  /** Folder of the build inside the checkout. */
  folder: string;
  /** Changes when the database is another one: pages built from one market are wrong for the next. */
  market: string;
  env: NodeJS.ProcessEnv;
}

/** Builds the app unless the last build was made of the same files; true when it did. */
export async function buildWhenStale(command: Command, plan: BuildPlan): Promise<boolean> {
  const stamp = inRoot(plan.folder, "upfront-build");
  const wanted = fingerprint(plan.market);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
  const child = startNode(command, [inRoot("node_modules/next/dist/bin/next"), "build"], { env: plan.env });
  const { code, tail } = await child.finished;
  if (code !== 0) throw new Trouble(`The app did not build:\n${tail}`, "Correct what it names, then run the command again.");
  writeFileSync(stamp, wanted);
  return true;
}

function fingerprint(market: string): string {
  const hash = createHash("sha256").update(market);
  const files = [...FILES.map((file) => inRoot(file)), ...FOLDERS.flatMap((folder) => filesUnder(inRoot(folder)))];
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
