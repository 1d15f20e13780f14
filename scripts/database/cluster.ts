import { spawn } from "node:child_process";
import { existsSync, readFileSync, statSync, truncateSync } from "node:fs";
import path from "node:path";

import { Trouble } from "../run/trouble";
import { adviceFor, checkFolder, makeFolder } from "./data-folder";
import { stopOrphan } from "./orphan";

import type { ChildProcess } from "node:child_process";
import type { ClusterPlan } from "./data-folder";

/** A running PostgreSQL server. */
export interface Cluster {
  port: number;
  stop(): Promise<void>;
  /** Calls back when the server is gone although nobody stopped it. */
  onLost(callback: (reason: string) => void): void;
}

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
  if (!existsSync(plan.folder)) makeFolder(plan);
  checkFolder(plan);
  await stopOrphan(plan.folder);
  shortenLog(plan.log);
  const settings = { ...(plan.durable ? {} : LOSSY), ...plan.settings, ...always(plan.port) };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const orders = {
    program: plan.programs.postgres,
    args,
    folder: plan.folder,
    log: plan.log,
    ...plan.programs.user,
  };
  const keeper = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "keeper.ts"), JSON.stringify(orders)],
    {
      detached: true,
      cwd: "/",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { ...process.env, NODE_OPTIONS: "" },
    },
  );
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

function shortenLog(log: string): void {
  if (existsSync(log) && statSync(log).size > 5_000_000) truncateSync(log);
}

async function becomesReady(keeper: ChildProcess, plan: ClusterPlan): Promise<void> {
  const from = existsSync(plan.log) ? statSync(plan.log).size : 0;
  const failure = await firstWord(keeper);
  if (!failure) return;
  if (keeper.connected) keeper.disconnect();
  const said = readFileSync(plan.log).subarray(from).toString("utf8").trim().split("\n").slice(-6).join("\n");
  throw new Trouble(
    `PostgreSQL did not start on ${plan.folder}: ${failure}.\n${said}`,
    adviceFor(said, plan),
  );
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
