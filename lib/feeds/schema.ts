import { z } from "zod";

export const importPayloadSchema = z.strictObject({ runId: z.uuid() });

/** A line that did not go in: its number in the file, its VIN as typed, and why. */
export type RefusedLine = { line: number; vin: string; reason: string };

/** What a file held and what came of it. Counts are lines. */
export type ImportReport = {
  runId: string;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: RefusedLine[];
  ignoredColumns: string[];
  seconds: number;
};

export type ImportCounts = Pick<ImportReport, "rows" | "added" | "changed" | "unchanged"> & { refused: number };
