import { chmodSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

import { withClient } from "../database/roles";
import { inDatabase } from "../database/scratch-server";

import type { ScratchServer } from "../database/scratch-server";

/**
 * Rows a second at which PostgreSQL itself reads a comma file with COPY into a bare table of the same columns.
 * The file is written anew first, so that whatever a dealer's program did to it is no fault of COPY's.
 */
export async function copyRows(server: ScratchServer, bytes: Uint8Array): Promise<number> {
  const [names = [], ...rows] = parse(Buffer.from(bytes), {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
  });
  const even = rows.map((cells) => names.map((_, place) => cells[place] ?? ""));
  const file = path.join(server.folder, "copy.csv");
  writeFileSync(file, stringify([names, ...even]));
  chmodSync(file, 0o644);
  try {
    const seconds = await withClient(inDatabase(server.superUrl, server.database), async (client) => {
      const columns = names.map((_, place) => `c${place} text`).join(", ");
      await client.query(`drop table if exists bare_copy; create table bare_copy (${columns})`);
      const started = performance.now();
      await client.query(`copy bare_copy from ${client.escapeLiteral(file)} (format csv, header)`);
      return (performance.now() - started) / 1000;
    });
    return rows.length / seconds;
  } finally {
    rmSync(file);
  }
}
