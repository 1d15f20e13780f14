import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { startNode } from "../run/children";
import { inData, inRoot } from "../run/paths";

import type { Command } from "../run/command";

const SOURCE = inRoot("scripts/bench/bare-app");

/**
 * Builds the bare pages that ours stand beside, unless their last build was made of the same files, with the
 * packages of this checkout. Answers the folder.
 */
export async function buildBareApp(command: Command, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = inData("bench/bare-app");
  const stamp = path.join(folder, "built-from");
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  cpSync(SOURCE, folder, { recursive: true });
  const program = inRoot("node_modules/next/dist/bin/next");
  const { code, tail } = await startNode(command, [program, "build", folder], { env }).finished;
  if (code !== 0) throw new Error(`The bare pages did not build:\n${tail}`);
  writeFileSync(stamp, wanted);
  return folder;
}

function fingerprint(): string {
  const hash = createHash("sha256").update(readFileSync(inRoot("package-lock.json")));
  const files = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}
