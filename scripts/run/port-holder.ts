import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";

import { isPortFree } from "./ports";
import { Trouble } from "./trouble";

const LISTENING = "0A";

/** The port that PORT names, or 3000; refuses one that is no port. */
export function wantedPort(): number {
  const port = Number(process.env.PORT || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Trouble(`PORT is "${process.env.PORT}", which is not a port.`, "Use a number from 1 to 65535.");
}

/** Refuses a port that is taken, naming who has it where the system tells. */
export async function checkPort(port: number, command: string): Promise<void> {
  if (await isPortFree(port)) return;
  if (port < 1024)
    throw new Trouble(`Port ${port} cannot be opened: it is taken, or needs root.`, otherPort(3000, command));
  const pid = holderOf(port);
  const who = pid ? ` by process ${pid} (${nameOf(pid)})` : "";
  throw new Trouble(`Port ${port} is in use${who}.`, otherPort(port, command));
}

function otherPort(port: number, command: string): string {
  return `Stop that program, or choose another port: PORT=${port + 1} npm ${command}.`;
}

function holderOf(port: number): number | null {
  const inode = ["tcp", "tcp6"].map((table) => listeningInode(table, port)).find(Boolean);
  if (!inode) return holderByLsof(port);
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    if (socketsOf(pid).includes(`socket:[${inode}]`)) return Number(pid);
  }
  return null;
}

function listeningInode(table: string, port: number): string | undefined {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const rows = readLines(`/proc/net/${table}`).map((line) => line.trim().split(/\s+/));
  return rows.find(([, local, , state]) => local?.endsWith(`:${hex}`) && state === LISTENING)?.[9];
}

function socketsOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => {
      try {
        return readlinkSync(`/proc/${pid}/fd/${fd}`);
      } catch {
        return "";
      }
    });
  } catch {
    return [];
  }
}

function holderByLsof(port: number): number | null {
  try {
    const found = execFileSync("lsof", ["-t", `-iTCP:${port}`, "-sTCP:LISTEN"], {
      encoding: "utf8",
      stdio: "pipe",
    });
    return Number(found.trim().split("\n")[0]) || null;
  } catch {
    return null;
  }
}

function nameOf(pid: number): string {
  return (
    readLines(`/proc/${pid}/cmdline`).join("").split("\0").join(" ").trim().slice(0, 80) || "another program"
  );
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}
