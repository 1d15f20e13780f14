import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

import { isAlive, isGoneWithin } from "../run/processes";
import { Trouble } from "../run/trouble";

/**
 * A server that outlived its keeper is stopped before a new one starts. A postmaster.pid whose process is
 * something else (ids are given out again) is removed, since PostgreSQL itself would refuse to start.
 */
export async function stopOrphan(folder: string): Promise<void> {
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
