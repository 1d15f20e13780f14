import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { say } from "../run/command";
import { inRoot, root } from "../run/paths";
import { Trouble } from "../run/trouble";
import { diffSchemas } from "./schema-diff";

import type { SchemaFile } from "./schema-diff";

const FOLDER = "prisma/schema";

/**
 * Writes `prisma/migrations/<time>_<name>/migration.sql` with what the working tree's schema has over the
 * last commit's. Policies, triggers and partial indexes are then added by hand below it.
 */
export async function writeMigration(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Trouble(
      "A migration needs a name of lower-case words.",
      "npm run migrate -- --diff add_garage",
    );
  }
  const sql = await diffSchemas(committedSchema(), currentSchema());
  if (!sql) return say("prisma/schema says what the last commit said; there is nothing to migrate.");
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = inRoot("prisma/migrations", `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  say(`wrote      ${path.relative(root, folder)}/migration.sql`);
}

/** The schema as it stands in the working tree. */
export function currentSchema(): SchemaFile[] {
  return readdirSync(inRoot(FOLDER))
    .filter((file) => file.endsWith(".prisma"))
    .map((file) => ({ path: file, content: readFileSync(inRoot(FOLDER, file), "utf8") }));
}

function committedSchema(): SchemaFile[] {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" });
  return git("ls-tree", "--name-only", "HEAD", `${FOLDER}/`)
    .split("\n")
    .filter((file) => file.endsWith(".prisma"))
    .map((file) => ({ path: path.basename(file), content: git("show", `HEAD:${file}`) }));
}
