/**
 * npm run -s import -- --dealer <slug> <file> [--dry-run] [--json]
 *
 * Reads a dealer's inventory file (CSV; comma, tab, pipe or semicolon) onto the shelf, acting for the
 * dealer's owner. Good lines go in; every bad line is reported with its number and reason. The same file
 * again changes nothing.
 *
 *   --dry-run   say what would happen and post nothing
 *   --json      print { rows, added, changed, unchanged, refused: [{ line, vin, reason }], ignoredColumns, seconds }
 */
import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { migrateDatabase, useDatabase } from "./database/use-database";
import { runCommand, say } from "./run/command";
import { appEnvironment } from "./run/environment";
import { wantedPort } from "./run/port-holder";
import { reasonOf, Trouble } from "./run/trouble";

await runCommand(async (command) => {
  const { file, dealer, dryRun, json } = readArguments(command.args);
  const bytes = readFile(file);
  const database = await useDatabase("run import", command);
  await migrateDatabase(database);
  Object.assign(process.env, appEnvironment(database, wantedPort(), "production"));
  const { findDealerOwner } = await import("@/lib/dealers/queries");
  const { importInventory } = await import("@/lib/flows/import-inventory");
  const { isRefusal } = await import("@/lib/core/errors");
  const owner = await findDealerOwner(dealer);
  if (!owner) throw new Trouble(`No dealer is named "${dealer}".`, "Names are the last part of /dealers/{slug}.");

  const tell = json ? undefined : ({ rows }: { rows: number }) => process.stderr.write(`\r${rows} lines read`);
  const report = await importInventory(owner, dealer, { fileName: basename(file), bytes, dryRun }, tell).catch(
    (error: unknown) => {
      throw isRefusal(error) ? new Trouble(error.message, "Nothing was posted.") : error;
    },
  );
  const { runId: _, ...facts } = report;
  if (json) process.stdout.write(`${JSON.stringify(facts)}\n`);
  else printReport(report, dryRun);
});

function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { dealer: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } },
  });
  const [file, ...more] = positionals;
  if (!values.dealer || !file || more.length > 0) {
    throw new Trouble("A dealer and one file are needed.", "npm run -s import -- --dealer <slug> <file>");
  }
  return { file, dealer: values.dealer, dryRun: values["dry-run"] ?? false, json: values.json ?? false };
}

function readFile(file: string): Uint8Array {
  try {
    if (statSync(file).size > 32 * 1024 * 1024) throw new Trouble("The file is larger than 32 MB.", "Split it and try again.");
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw new Trouble(`${file} cannot be read: ${reasonOf(error)}.`, "Check the path.");
  }
}

function printReport(
  report: {
    rows: number;
    added: number;
    changed: number;
    unchanged: number;
    refused: { line: number; vin: string; reason: string }[];
    ignoredColumns: string[];
    seconds: number;
  },
  dryRun: boolean,
): void {
  process.stderr.write("\n");
  for (const { line, vin, reason } of report.refused) say(`line ${line}  ${vin || "no VIN"}  ${reason}`);
  if (report.ignoredColumns.length > 0) say(`columns not read: ${report.ignoredColumns.join(", ")}`);
  const speed = Math.round(report.rows / Math.max(report.seconds, 0.001));
  say(
    `${report.rows} lines in ${report.seconds} s (${speed} a second)${dryRun ? ", nothing posted" : ""}: ` +
      `${report.added} added, ${report.changed} changed, ${report.unchanged} unchanged, ${report.refused.length} refused`,
  );
}
