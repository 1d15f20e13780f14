import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import {
  BYTES_OF,
  FORMAT_VERSION,
  TABLES_NAME,
  type SectionKind,
  type SectionName,
  type TablesHeader,
  type WmiRow,
} from "./vin-table-format";

export type VinTables = Omit<TablesHeader, "wmis" | "engines" | "sections"> & {
  wmis: Map<string, WmiRow>;
  engines: Map<string, number[]>;
} & Record<SectionName, NumberColumn>;

type NumberColumn = Uint8Array | Uint16Array | Uint32Array;

let loaded: VinTables | null = null;

/**
 * NHTSA's vPIC tables, read from the project's own file the first time and kept (a few megabytes).
 * Throws when the file is missing or of another version: that is a broken installation, not a bad VIN.
 */
export function loadVinTables(): VinTables {
  loaded ??= readTables();
  return loaded;
}

function readTables(): VinTables {
  const file = path.join(process.cwd(), "lib/vehicles", TABLES_NAME);
  const bytes = brotliDecompressSync(readFileSync(file));
  const jsonEnd = 4 + bytes.readUInt32LE(0);
  const { wmis, engines, sections, ...header } = JSON.parse(
    bytes.toString("utf8", 4, jsonEnd),
  ) as TablesHeader;
  if (header.version !== FORMAT_VERSION) {
    throw new Error(`${file} has version ${header.version}, needed is ${FORMAT_VERSION}`);
  }
  return {
    ...header,
    ...columnsOf(bytes, jsonEnd, sections),
    wmis: new Map(wmis.map((wmi) => [wmi.code, wmi])),
    engines: new Map(engines),
  };
}

function columnsOf(bytes: Buffer, from: number, sections: TablesHeader["sections"]) {
  const columns: Partial<Record<SectionName, NumberColumn>> = {};
  let at = nextFour(from);
  for (const { name, kind, length } of sections) {
    const end = at + length * BYTES_OF[kind];
    columns[name] = columnOf(kind, new Uint8Array(bytes.subarray(at, end)).buffer);
    at = nextFour(end);
  }
  return columns as Record<SectionName, NumberColumn>;
}

function columnOf(kind: SectionKind, bytes: ArrayBuffer): NumberColumn {
  if (kind === "u8") return new Uint8Array(bytes);
  return kind === "u16" ? new Uint16Array(bytes) : new Uint32Array(bytes);
}

function nextFour(at: number): number {
  return Math.ceil(at / 4) * 4;
}
