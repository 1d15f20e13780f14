import { spawnSync } from "node:child_process";
import {
  chownSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { Trouble } from "../run/trouble";

import type { DatabasePrograms } from "./binaries";

/** What a PostgreSQL server of ours is to be. */
export interface ClusterPlan {
  programs: DatabasePrograms;
  /** The data folder; made when it is not there. */
  folder: string;
  log: string;
  port: number;
  superPassword: string;
  /** Settings in the words of postgresql.conf. */
  settings: Record<string, string>;
  /** False for a server whose data may be lost with it: nothing waits for the disk. */
  durable: boolean;
}

const MAJOR = "18";

/**
 * Makes a data folder. initdb works in a folder beside and the result is moved into place, so no half-made
 * folder is ever used.
 */
export function makeFolder(plan: ClusterPlan): void {
  const { user, initdb } = plan.programs;
  const draft = `${plan.folder}.new`;
  const secret = `${plan.folder}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(secret, `${plan.superPassword}\n`, { mode: 0o600 });
  if (user) for (const one of [draft, secret]) chownSync(one, user.uid, user.gid);
  const flags = [`--pgdata=${draft}`, "--username=postgres", `--pwfile=${secret}`, "--auth=scram-sha-256"];
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const quick = plan.durable ? [] : ["--no-sync"];
  const made = spawnSync(initdb, [...flags, ...locale, ...quick, "--no-instructions"], {
    ...user,
    cwd: "/",
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  rmSync(secret, { force: true });
  if (made.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    const why = (made.error?.message ?? made.stderr).trim();
    throw new Trouble(
      `PostgreSQL could not make its data folder ${plan.folder}: ${why}`,
      adviceFor(why, plan),
    );
  }
  renameSync(draft, plan.folder);
}

/** Refuses a data folder that PostgreSQL could not start on, in words better than its own. */
export function checkFolder(plan: ClusterPlan): void {
  const aside = `Move it away (mv ${plan.folder} ${plan.folder}.old) and the next start makes a fresh one.`;
  let version: string;
  try {
    version = readFileSync(path.join(plan.folder, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") throw notOurs(plan.folder);
    const state =
      readdirSync(plan.folder).length === 0 ? "is empty" : "is damaged: its PG_VERSION is missing";
    throw new Trouble(`The data folder ${plan.folder} ${state}.`, aside);
  }
  if (version !== MAJOR) {
    throw new Trouble(
      `The data folder ${plan.folder} belongs to PostgreSQL ${version}, not ${MAJOR}.`,
      aside,
    );
  }
  const owner = statSync(plan.folder).uid;
  const runsAs = plan.programs.user?.uid ?? process.getuid?.();
  if (runsAs !== undefined && owner !== runsAs) throw notOurs(plan.folder);
}

function notOurs(folder: string): Trouble {
  return new Trouble(
    `The data folder ${folder} was made by another user of this machine.`,
    "Run the command as that user (or as root, if root made it), or move the folder away to start afresh.",
  );
}

/** What to do about what PostgreSQL said before it gave up. */
export function adviceFor(said: string, plan: ClusterPlan): string {
  if (/No space left/i.test(said)) return "The disk is full: make room, then run the command again.";
  if (/Permission denied/i.test(said)) {
    return `Make ${plan.folder} and the folders above it readable, or remove it.`;
  }
  if (/could not bind|Address already in use/i.test(said)) {
    return `Port ${plan.port} was taken meanwhile: run the command again.`;
  }
  return (
    `The whole log is ${plan.log}. If the folder cannot be saved, move it away ` +
    `(mv ${plan.folder} ${plan.folder}.old) and the next start makes a fresh one.`
  );
}
