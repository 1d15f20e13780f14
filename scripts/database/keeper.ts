// Holds one PostgreSQL server and outlives nobody: when the process that asked for it ends, by whatever
// death, the channel between them closes and the server is stopped. A server that dies is started again on
// the same port. Runs by itself under plain Node, so it imports nothing of the project.
import { spawn, type ChildProcess } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import path from "node:path";

interface Orders {
  program: string;
  args: string[];
  folder: string;
  log: string;
  uid?: number;
  gid?: number;
}

const orders = JSON.parse(process.argv[2] ?? "{}") as Orders;
const log = openSync(orders.log, "a");
const starts: number[] = [];
let server: ChildProcess | null = null;
let stopping = false;

process.on("SIGINT", () => undefined);
process.on("SIGHUP", () => undefined);
process.on("SIGTERM", stop);
process.on("disconnect", stop);
process.on("message", (message) => message === "stop" && stop());

start();

function start(): void {
  starts.push(Date.now());
  const { program, args, folder, uid, gid } = orders;
  const child = spawn(program, ["-D", folder, ...args], {
    cwd: "/",
    env: environment(),
    stdio: ["ignore", log, log],
    ...(uid === undefined ? {} : { uid, gid }),
  });
  server = child;
  child.on("error", (error) => giveUp(error.message));
  child.on("exit", () => restart(child));
  const watch = setInterval(() => {
    if (server !== child) return clearInterval(watch);
    if (!isReady(child)) return;
    clearInterval(watch);
    tell({ ready: child.pid });
  }, 20);
}

/** After a crash the shared memory of the dead server may take a moment to go, hence a few tries. */
function restart(child: ChildProcess): void {
  server = null;
  if (stopping) process.exit(0);
  const recent = starts.filter((at) => Date.now() - at < 30_000).length;
  if (recent >= 8 || (recent === starts.length && recent >= 4)) {
    giveUp(
      `PostgreSQL (process ${child.pid ?? "?"}) ended with code ${child.exitCode ?? child.signalCode ?? "?"}`,
    );
    return;
  }
  setTimeout(start, 400);
}

function stop(): void {
  if (stopping) return;
  stopping = true;
  if (!server) process.exit(0);
  server.kill("SIGINT");
  setTimeout(() => server?.kill("SIGQUIT"), 8_000);
  setTimeout(() => server?.kill("SIGKILL"), 12_000);
}

function giveUp(reason: string): void {
  tell({ failed: reason });
  process.exit(1);
}

function tell(message: object): void {
  if (process.connected) process.send?.(message);
}

/** PostgreSQL writes its state in the eighth line of postmaster.pid, as pg_ctl reads it. */
function isReady(child: ChildProcess): boolean {
  try {
    const lines = readFileSync(path.join(orders.folder, "postmaster.pid"), "utf8").split("\n");
    return Number(lines[0]) === child.pid && lines[7]?.trim() === "ready";
  } catch {
    return false;
  }
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_)/.test(name));
  return Object.fromEntries([...kept, ["LC_ALL", "C"]]) as NodeJS.ProcessEnv;
}
