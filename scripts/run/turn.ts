import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

import { dataFolder, inData } from "./paths";
import { birthOf, pause } from "./processes";

/**
 * Waits until no other command of this checkout does the named thing, then holds it for this one.
 * @param whenBusy called once when there is somebody to wait for
 * @returns lets the next one in
 */
export async function takeTurn(name: string, whenBusy: (pid: number) => void): Promise<() => void> {
  const file = inData(`${name}.turn`);
  const mine = JSON.stringify({ pid: process.pid, birth: birthOf(process.pid) });
  for (let told = false; !claimFile(file, mine); told = true) {
    const holder = readHolder(file);
    if (!holder) rmSync(file, { force: true });
    else if (!told) whenBusy(holder);
    await pause(300);
  }
  let held = true;
  return () => {
    if (held) rmSync(file, { force: true });
    held = false;
  };
}

/** Makes a file that is not there yet, never seen half-written; false when it is there. */
export function claimFile(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Whose turn it is, or null when that process is gone. */
function readHolder(file: string): number | null {
  try {
    const { pid, birth } = JSON.parse(readFileSync(file, "utf8")) as { pid: number; birth: string | null };
    return birth !== null && birthOf(pid) === birth ? pid : null;
  } catch {
    return null;
  }
}
