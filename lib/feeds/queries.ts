import "server-only";
import { asActor } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import type { RefusedLine } from "@/lib/feeds/schema";

export type ImportState = "queued" | "running" | "done" | "failed";

export type ImportRunView = {
  runId: string;
  fileName: string;
  state: ImportState;
  dryRun: boolean;
  totalRows: number | null;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  ignoredColumns: string[];
  error: string | null;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
};

const runColumns = {
  id: true, fileName: true, state: true, dryRun: true, totalRows: true, rows: true, added: true, changed: true,
  unchanged: true, refused: true, ignoredColumns: true, error: true, createdAt: true, startedAt: true, finishedAt: true,
} as const;

const RUNS = 20;
export const REFUSALS_SHOWN = 100;

/** The dealer's last 20 files, newest first; empty for anybody but its staff. */
export async function listImports(actor: Actor, dealerId: string): Promise<ImportRunView[]> {
  const runs = await asActor({ personId: actor.personId }, (tx) =>
    tx.importRun.findMany({ where: { dealerId }, orderBy: { createdAt: "desc" }, take: RUNS, select: runColumns }),
  );
  return runs.map(({ id, ...run }) => ({ runId: id, ...run }));
}

/** One file of the dealer with its first 100 refused lines, or null. */
export function findImport(
  actor: Actor,
  dealerId: string,
  runId: string,
): Promise<(ImportRunView & { refusals: RefusedLine[] }) | null> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const run = await tx.importRun.findFirst({ where: { id: runId, dealerId }, select: runColumns });
    if (!run) return null;
    const refusals = await tx.importRefusal.findMany({
      where: { runId },
      orderBy: { line: "asc" },
      take: REFUSALS_SHOWN,
      select: { line: true, vin: true, reason: true },
    });
    const { id, ...facts } = run;
    return { runId: id, ...facts, refusals };
  });
}

/** Every refused line of one file of the dealer, or null when there is no such file. */
export function findRefusals(actor: Actor, dealerId: string, runId: string): Promise<RefusedLine[] | null> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const run = await tx.importRun.findFirst({ where: { id: runId, dealerId }, select: { id: true } });
    if (!run) return null;
    return tx.importRefusal.findMany({
      where: { runId },
      orderBy: { line: "asc" },
      select: { line: true, vin: true, reason: true },
    });
  });
}
