/**
 * npm run bench [-- --json] [--only <part,...>] [--quick]
 *
 * Measures Upfront on a PostgreSQL and servers of its own, each figure beside a floor measured in the same
 * run: the same thing done bare. A table to read; it fails on nothing. Takes about ten minutes, and the
 * machine should do nothing else meanwhile.
 *
 *   --json    print [{ name, value, unit, floor, ratio, target, ok }]; rows without a target have null there
 *   --only    vin, ledger, search, car-page, results, reserve, one-car, order, book, import
 *   --quick   less of everything: to see that it runs, not how fast
 *
 * UPFRONT_REAL_DATA names a folder whose inventory/*.csv are read as well.
 */
import { parseArgs } from "node:util";

import { openBenchDatabase } from "./bench/database";
import { describeMachine, loadNow } from "./bench/machine";
import { writeTable } from "./bench/print-table";
import { suites } from "./bench/suites";
import { runCommand, say } from "./run/command";
import { reasonOf, Trouble } from "./run/trouble";

import type { Row } from "./bench/row";
import type { Bench } from "./bench/suite";
import type { Command } from "./run/command";

await runCommand(async (command) => {
  const { names, json, quick } = readArguments(command.args);
  say(`machine    ${describeMachine()}, load ${loadNow()}`);
  const bench = openBench(command, quick);
  const rows: Row[] = [];
  for (const name of names) rows.push(...(await measure(name, bench, json)));
  if (json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
  say(`machine    load ${loadNow()} at the end`);
});

function readArguments(args: string[]): { names: string[]; json: boolean; quick: boolean } {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: "boolean", default: false },
      only: { type: "string" },
      quick: { type: "boolean", default: false },
    },
  });
  const all = Object.keys(suites);
  const wanted = values.only?.split(",").map((name) => name.trim());
  const unknown = wanted?.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Trouble(`There is no part "${unknown}".`, `Parts: ${all.join(", ")}.`);
  return {
    names: wanted ? all.filter((name) => wanted.includes(name)) : all,
    json: values.json,
    quick: values.quick,
  };
}

function openBench(command: Command, quick: boolean): Bench {
  let server: ReturnType<typeof openBenchDatabase> | undefined;
  return {
    command,
    server: () => (server ??= openBenchDatabase(command)),
    scaled: (full) => Math.ceil(full / (quick ? 6 : 1)),
    rounds: quick ? 1 : 3,
    seconds: quick ? 2 : 4,
  };
}

/** A part that cannot be measured is said to be missing; the others are measured all the same. */
async function measure(name: string, bench: Bench, json: boolean): Promise<Row[]> {
  say(`${name.padEnd(10)} measuring, load ${loadNow()}`);
  try {
    const part = suites[name]!;
    if (part.onDatabase) await bench.server();
    const suite = await part.read();
    const rows = await suite.measure(bench);
    if (!json)
      process.stdout.write(`\n${name}: floor is ${suite.floor}; load ${loadNow()}\n${writeTable(rows)}\n\n`);
    return rows;
  } catch (error) {
    say(`${name.padEnd(10)} not measured: ${reasonOf(error)}`);
    return [];
  }
}
