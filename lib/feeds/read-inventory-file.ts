import "server-only";
import { once } from "node:events";
import { finished } from "node:stream/promises";
import { parse } from "csv-parse";
import { Refusal } from "@/lib/core/errors";
import { mapHeaders, type HeaderMap } from "@/lib/feeds/inventory-headers";

/** Largest file taken, in bytes: 32 MB. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;
const MAX_COLUMNS = 400;
const MAX_RECORD_CHARACTERS = 256 * 1024;
const CHUNK_BYTES = 64 * 1024;
const delimiters = [",", "\t", "|", ";"] as const;

/** One record: the file's line it begins on (the header is line 1) and its cells, or why it has none. */
export type FileRecord = { line: number; cells: string[] } | { line: number; broken: string };

export type InventoryFile = HeaderMap & { delimiter: string; records: AsyncGenerator<FileRecord> };

/**
 * Opens a dealer's file: UTF-8, UTF-16 or Windows-1252, comma, tab, pipe or semicolon, with or without a BOM.
 * Refuses with `file_too_large` or `file_not_csv` when it is no inventory file at all; a broken
 * record comes out as such and reading goes on behind it.
 */
export async function readInventoryFile(bytes: Uint8Array): Promise<InventoryFile> {
  if (bytes.byteLength > MAX_FILE_BYTES) throw new Refusal("file_too_large");
  const text = decodeText(bytes);
  const delimiter = detectDelimiter(text);
  const rows = parseRows(text, delimiter);
  const first = await rows.next();
  if (first.done || "broken" in first.value) throw new Refusal("file_not_csv");
  const headers = first.value.cells.map((cell) => cell.trim());
  const map = mapHeaders(headers);
  if (map.columns.vin === undefined) {
    throw new Refusal("file_not_csv", {
      message: "No column of this file is named VIN. Nothing was read. Check the first line and try again.",
    });
  }
  return { ...map, delimiter, records: sameWidth(rows, headers.length) };
}

/** Splits a list cell at the first of `|`, `~`, `;`, `,` that it holds. */
export function splitList(cell: string): string[] {
  const separator = ["|", "~", ";", ","].find((candidate) => cell.includes(candidate));
  const parts = separator ? cell.split(separator) : [cell];
  return [...new Set(parts.map((part) => part.trim()).filter(Boolean))];
}

function decodeText(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  const isUtf16Little = a === 0xff && b === 0xfe;
  const isUtf16Big = a === 0xfe && b === 0xff;
  if (isUtf16Little || isUtf16Big) {
    return new TextDecoder(isUtf16Little ? "utf-16le" : "utf-16be").decode(bytes);
  }
  const signature = Buffer.from([a ?? 0, b ?? 0, c ?? 0, d ?? 0]).toString("latin1");
  const isBinary = ["PK\u0003\u0004", "%PDF", "\u0089PNG", "GIF8"].includes(signature) || (a === 0xff && b === 0xd8);
  if (isBinary || bytes.includes(0)) throw new Refusal("file_not_csv");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function detectDelimiter(text: string): string {
  const header = text.slice(0, 64 * 1024).split(/\r\n|\r|\n/, 1)[0] ?? "";
  const outsideQuotes = header.replace(/"[^"]*"/g, "");
  const counts = delimiters.map((delimiter) => outsideQuotes.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? "," : delimiters[counts.indexOf(most)]!;
}

async function* parseRows(text: string, delimiter: string): AsyncGenerator<FileRecord> {
  const bytes = Buffer.from(text, "utf8");
  const lineAt = lineCounter(bytes);
  const ready: FileRecord[] = [];
  let ended = 0;
  const unreadable = () => ready.push({ line: lineAt(ended), broken: "A quotation mark on this line is never closed." });
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_CHARACTERS,
    on_record: (cells: string[], info) => {
      ready.push({ line: lineAt(ended), cells });
      ended = info.bytes;
      return null;
    },
  });
  const done = finished(parser).catch(unreadable);
  parser.resume();
  for (let at = 0; at < bytes.length && !parser.destroyed; at += CHUNK_BYTES) {
    if (!parser.write(bytes.subarray(at, at + CHUNK_BYTES))) await Promise.race([once(parser, "drain"), done]);
    yield* ready.splice(0);
  }
  if (!parser.destroyed) parser.end();
  await done;
  yield* ready.splice(0);
}

// The line of the first sign at or after an offset that is not a line break. Offsets only rise.
function lineCounter(bytes: Buffer): (offset: number) => number {
  const CR = 13;
  const LF = 10;
  let at = 0;
  let line = 1;
  return (offset) => {
    while (at < bytes.length && (at < offset || bytes[at] === LF || bytes[at] === CR)) {
      if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) line += 1;
      at += 1;
    }
    return line;
  };
}

async function* sameWidth(rows: AsyncGenerator<FileRecord>, width: number): AsyncGenerator<FileRecord> {
  if (width > MAX_COLUMNS) throw new Refusal("file_not_csv");
  for await (const row of rows) {
    if ("broken" in row || row.cells.length === width) yield row;
    else yield { line: row.line, broken: `This line has ${row.cells.length} cells, the first line has ${width}.` };
  }
}
