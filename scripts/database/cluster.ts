import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync } from "node:fs";
import { rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";

import { isAlive, isGoneWithin } from "../run/processes";
import { Trouble } from "../run/trouble";

import type { ChildProcess } from "node:child_process";
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

/** A running PostgreSQL server. */
export interface Cluster {
  port: number;
  stop(): Promise<void>;
  /** Calls back when the server is gone although nobody stopped it. */
  onLost(callback: (reason: string) => void): void;
}

const MAJOR = "18";
const READY_WITHIN_MS = 120_000;
const LOSSY = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};

/** Starts PostgreSQL on a data folder, making the folder first when there is none. */
export async function openCluster(plan: ClusterPlan): Promise<Cluster> {
  if (!existsSync(plan.folder)) initialise(plan);
  checkFolder(plan);
  await stopOrphan(plan.folder);
  shortenLog(plan.log);
  const settings = { ...(plan.durable ? {} : LOSSY), ...plan.settings, ...always(plan.port) };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const orders = { program: plan.programs.postgres, args, folder: plan.folder, log: plan.log, ...plan.programs.user };
  const keeper = spawn(process.execPath, [path.join(import.meta.dirname, "keeper.ts"), JSON.stringify(orders)], {
    detached: true,
    cwd: "/",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  await becomesReady(keeper, plan);
  return handle(keeper, plan);
}

function always(port: number): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: "127.0.0.1",
    recovery_init_sync_method: process.platform === "linux" ? "syncfs" : "fsync",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
  };
}

/** initdb works in a folder beside and the result is moved into place, so no half-made folder is ever used. */
function initialise(plan: ClusterPlan): void {
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
    throw new Trouble(`PostgreSQL could not make its data folder ${plan.folder}: ${why}`, adviceFor(why, plan));
  }
  renameSync(draft, plan.folder);
}

function checkFolder(plan: ClusterPlan): void {
  const aside = `Move it away (mv ${plan.folder} ${plan.folder}.old) and the next start makes a fresh one.`;
  let version: string;
  try {
    version = readFileSync(path.join(plan.folder, "PG_VERSION"), "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EACCES") throw notOurs(plan.folder);
    const state = readdirSync(plan.folder).length === 0 ? "is empty" : "is damaged: its PG_VERSION is missing";
    throw new Trouble(`The data folder ${plan.folder} ${state}.`, aside);
  }
  if (version !== MAJOR) {
    throw new Trouble(`The data folder ${plan.folder} belongs to PostgreSQL ${version}, not ${MAJOR}.`, aside);
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

/**
 * A server that outlived its keeper is stopped before a new one starts. A postmaster.pid whose process is
 * something else (ids are given out again) is removed, since PostgreSQL itself would refuse to start.
 */
async function stopOrphan(folder: string): Promise<void> {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (!pid || !isAlive(pid)) return;
  if (!servesFolder(pid, folder)) return rmSync(file, { force: true });
  process.kill(pid, "SIGINT");
  if (await isGoneWithin(pid, 10_000)) return;
  process.kill(pid, "SIGQUIT");
  if (await isGoneWithin(pid, 5_000)) return;
  throw new Trouble(
    `The data folder ${folder} is in use by process ${pid}, which does not stop.`,
    `End that process (kill ${pid}), then run the command again.`,
  );
}

function servesFolder(pid: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(folder);
  } catch {
    const shown = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return shown.stdout?.includes(folder) ?? false;
  }
}

function shortenLog(log: string): void {
  if (existsSync(log) && statSync(log).size > 5_000_000) truncateSync(log);
}

async function becomesReady(keeper: ChildProcess, plan: ClusterPlan): Promise<void> {
  const from = existsSync(plan.log) ? statSync(plan.log).size : 0;
  const failure = await firstWord(keeper);
  if (!failure) return;
  if (keeper.connected) keeper.disconnect();
  const said = readFileSync(plan.log).subarray(from).toString("utf8").trim().split("\n").slice(-6).join("\n");
  throw new Trouble(`PostgreSQL did not start on ${plan.folder}: ${failure}.\n${said}`, adviceFor(said, plan));
}

/** What the keeper reports first: null when the server is ready, otherwise why it is not. */
function firstWord(keeper: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    const slow = setTimeout(() => resolve("it was not ready after two minutes"), READY_WITHIN_MS);
    const settle = (failure: string | null) => {
      clearTimeout(slow);
      resolve(failure);
    };
    keeper.once("error", (error) => settle(error.message));
    keeper.once("exit", () => settle("its keeper ended"));
    keeper.once("message", (message: { failed?: string }) => settle(message.failed ?? null));
  });
}

function adviceFor(said: string, plan: ClusterPlan): string {
  if (/No space left/i.test(said)) return "The disk is full: make room, then run the command again.";
  if (/Permission denied/i.test(said)) return `Make ${plan.folder} and the folders above it readable, or remove it.`;
  if (/could not bind|Address already in use/i.test(said)) {
    return `Port ${plan.port} was taken meanwhile: run the command again.`;
  }
  return (
    `The whole log is ${plan.log}. If the folder cannot be saved, move it away ` +
    `(mv ${plan.folder} ${plan.folder}.old) and the next start makes a fresh one.`
  );
}

function handle(keeper: ChildProcess, plan: ClusterPlan): Cluster {
  let stopping = false;
  const lost: ((reason: string) => void)[] = [];
  const gone = new Promise<void>((resolve) => keeper.once("exit", () => resolve()));
  void gone.then(() => {
    if (!stopping) for (const callback of lost) callback(`PostgreSQL on port ${plan.port} is gone`);
  });
  keeper.unref();
  keeper.channel?.unref();
  return {
    port: plan.port,
    onLost: (callback) => void lost.push(callback),
    async stop() {
      stopping = true;
      keeper.ref();
      if (keeper.connected) keeper.send("stop");
      await gone;
      await stopOrphan(plan.folder);
    },
  };
}
