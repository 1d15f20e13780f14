import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

import { importInventory } from "@/lib/flows/import-inventory";

import { say } from "../../run/command";
import { inRoot } from "../../run/paths";
import { copyRows } from "../copy-rows";
import { alternate, median } from "../measure";
import { row, type Row } from "../row";
import { writeStock } from "../stock";
import { openWorld } from "../world";

import type { ImportReport } from "@/lib/feeds/schema";
import type { House } from "@/prisma/demo/open-houses";
import type { ScratchServer } from "../../database/scratch-server";
import type { Bench, Suite } from "../suite";

const ROWS = 5_000;
const LARGE = 1_000_000;

export const importing: Suite = {
  floor: "a plain COPY of the same rows into a bare table with the same columns",
  async measure(bench: Bench) {
    const server = await bench.server();
    const { houses } = await openWorld(server);
    const [house, ...others] = houses;
    await read(house!, writeStock(house!, 500, 0).bytes);
    const files = Array.from(
      { length: bench.rounds },
      (_, round) => writeStock(house!, ROWS, round + 1).bytes,
    );
    const twice = async (round: number) => {
      const first = await read(house!, files[round]!);
      return { first, again: await read(house!, files[round]!) };
    };
    const { values, floors } = await alternate(bench.rounds, twice, (round) =>
      copyRows(server, files[round]!),
    );
    checkAgain(values.map(({ again }) => again));
    const floor = median(floors);
    const rate = (reports: ImportReport[]) => median(reports.map(rateOf));
    const first = rate(values.map((value) => value.first));
    const again = rate(values.map((value) => value.again));
    return [
      row("import", { value: first, floor, unit: "rows/s", target: { least: 1_000 } }),
      row("import.again", { value: again, floor, unit: "rows/s", target: { least: 1_000 } }),
      ...(await measureRealFiles(server, others)),
    ];
  },
};

/** Files that dealers really sent, where they are at hand; each into a house of its own. */
async function measureRealFiles(server: ScratchServer, houses: House[]): Promise<Row[]> {
  const folder = path.resolve(process.env.UPFRONT_REAL_DATA ?? inRoot("../shared/data"), "inventory");
  if (!existsSync(folder)) {
    say(`import     no real files: ${folder} is not there (UPFRONT_REAL_DATA names another folder)`);
    return [];
  }
  const names = readdirSync(folder).filter((name) => statSync(path.join(folder, name)).size > LARGE);
  const rows: Row[] = [];
  for (const [place, name] of names.sort().entries()) {
    const bytes = readFileSync(path.join(folder, name));
    const floor = await copyRows(server, bytes);
    const report = await read(houses[place]!, bytes);
    const { rows: lines, added, refused, seconds } = report;
    say(`import     ${name}: ${lines} lines in ${seconds} s, ${added} added, ${refused.length} refused`);
    rows.push(
      row(`import.${path.parse(name).name}`, {
        value: rateOf(report),
        floor,
        unit: "rows/s",
        target: { least: 1_000 },
      }),
    );
  }
  return rows;
}

function read(house: House, bytes: Uint8Array): Promise<ImportReport> {
  return importInventory(house.owner, house.slug, { fileName: "bench.csv", bytes, dryRun: false });
}

function rateOf({ rows, seconds }: ImportReport): number {
  return rows / seconds;
}

function checkAgain(reports: ImportReport[]): void {
  const writing = reports.find(({ added, changed }) => added + changed > 0);
  if (writing)
    throw new Error(`reading the same file again added ${writing.added} and changed ${writing.changed}`);
}
