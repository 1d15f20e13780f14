import { readFileSync, rmSync, writeFileSync } from "node:fs";

import { inData } from "./paths";
import { birthOf } from "./processes";
import { Trouble } from "./trouble";
import { claimFile } from "./turn";

/** The one command that holds this checkout's data folder. */
export interface Runner {
  pid: number;
  birth: string | null;
  command: string;
  /** Where it serves, once it does. */
  address?: string;
}

const FILE = "running.json";

/** The command that is running on this data folder now, if any. */
export function findRunner(): Runner | null {
  let runner: Runner;
  try {
    runner = JSON.parse(readFileSync(inData(FILE), "utf8")) as Runner;
  } catch {
    return null;
  }
  const birth = birthOf(runner.pid);
  return birth !== null && birth === runner.birth ? runner : null;
}

/**
 * Takes the data folder for this command; refuses while another holds it. A holder that was killed holds
 * nothing any more.
 */
export function takeDataFolder(command: string): { serving(address: string): void; release(): void } {
  const mine: Runner = { pid: process.pid, birth: birthOf(process.pid), command };
  const claim = () => claimFile(inData(FILE), JSON.stringify(mine));
  if (!claim()) {
    const other = findRunner();
    if (other) throw alreadyRunning(other);
    rmSync(inData(FILE), { force: true });
    if (!claim()) throw alreadyRunning(findRunner() ?? mine);
  }
  return {
    serving: (address) => writeFileSync(inData(FILE), JSON.stringify({ ...mine, address })),
    release: () => rmSync(inData(FILE), { force: true }),
  };
}

function alreadyRunning(other: Runner): Trouble {
  const where = other.address ? ` at ${other.address}` : "";
  return new Trouble(
    `Upfront is already running from this folder${where} (npm ${other.command}, process ${other.pid}).`,
    `Use that one, or stop it first: press Ctrl-C in its window, or kill ${other.pid}.`,
  );
}
