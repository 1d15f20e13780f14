/**
 * The file of VIN tables, agreed between the script that writes it and the room that reads it.
 * It is Brotli-compressed: a little-endian uint32 with the byte length of a UTF-8 JSON header, the header,
 * padding to four bytes, then the sections in the order of the header, each padded to four bytes.
 */
export const TABLES_NAME = "vin-tables.bin.br";
export const FORMAT_VERSION = 1;

/** Positions 4-8 and 10-17, the thirteen places a pattern speaks about. */
export const PATTERN_PLACES = [3, 4, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 16];
export const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** vPIC's elements that are carried, in the order of their codes in the file. */
export const ELEMENTS = [
  { code: "model", vpicId: 28 },
  { code: "bodyClass", vpicId: 5 },
  { code: "series", vpicId: 34 },
  { code: "trim", vpicId: 38 },
  { code: "cylinders", vpicId: 9 },
  { code: "fuel", vpicId: 24 },
  { code: "secondFuel", vpicId: 66 },
  { code: "displacementL", vpicId: 13 },
  { code: "doors", vpicId: 14 },
  { code: "gvwr", vpicId: 25 },
  { code: "plantCountry", vpicId: 75 },
  { code: "plantCity", vpicId: 31 },
  { code: "plantState", vpicId: 77 },
  { code: "engineModel", vpicId: 18 },
  { code: "engineConfiguration", vpicId: 64 },
  { code: "engineNote", vpicId: 129 },
  { code: "turbo", vpicId: 135 },
  { code: "drive", vpicId: 15 },
  { code: "electrification", vpicId: 126 },
] as const;

export type ElementCode = (typeof ELEMENTS)[number]["code"];

export type SectionKind = "u8" | "u16" | "u32";

export type WmiRow = {
  code: string;
  type: string;
  manufacturer: string;
  country: string | null;
  makes: string[];
  /** Triples of schema number, first and last model year. */
  schemas: number[];
};

export type TablesHeader = {
  version: number;
  /** The day of the newest change in the source, `YYYY-MM-DD`. */
  dataOf: string;
  strings: string[];
  wmis: WmiRow[];
  /** Pairs of engine model name and its attributes, as pairs of element code number and string number. */
  engines: [string, number[]][];
  sections: { name: SectionName; kind: SectionKind; length: number }[];
};

export type SectionName =
  | "symbols"
  | "keys"
  | "keyWeights"
  | "schemaStarts"
  | "groupKeys"
  | "groupBundles"
  | "bundleStarts"
  | "bundleElements"
  | "bundleValues"
  | "modelMakes"
  | "modelNames";

export const BYTES_OF: Record<SectionKind, number> = { u8: 1, u16: 2, u32: 4 };
