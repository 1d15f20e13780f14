import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import {
  BYTES_OF,
  type SectionKind,
  type SectionName,
  type TablesHeader,
} from "@/lib/vehicles/vin-table-format";

export type Section = { name: SectionName; kind: SectionKind; values: number[] };

/** Writes header and sections in the form that `lib/vehicles/vin-table-format.ts` describes. */
export function writeTables(file: string, header: Omit<TablesHeader, "sections">, sections: Section[]): void {
  const listed = sections.map(({ name, kind, values }) => ({ name, kind, length: values.length }));
  writeFileSync(file, compress(serialize({ ...header, sections: listed }, sections)));
}

function serialize(header: TablesHeader, sections: Section[]): Buffer {
  const json = Buffer.from(JSON.stringify(header), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const parts = [Buffer.concat([length, json]), ...sections.map(bytesOf)];
  return Buffer.concat(parts.map(pad));
}

function bytesOf({ name, kind, values }: Section): Buffer {
  const width = BYTES_OF[kind];
  const bytes = Buffer.alloc(values.length * width);
  values.forEach((value, i) => {
    if (!(value >= 0 && value < 2 ** (8 * width))) throw new Error(`${name}: ${value} does not fit ${kind}`);
    bytes.writeUIntLE(value, i * width, width);
  });
  return bytes;
}

function pad(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}

function compress(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
