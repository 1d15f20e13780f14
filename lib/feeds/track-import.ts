import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import type { ImportCounts, RefusedLine } from "@/lib/feeds/schema";

export type InventoryUpload = { fileName: string; bytes: Uint8Array; dryRun: boolean };

/** Writes down a file that is about to be read in this process. Returns the run's id. */
export async function startImport(tx: Tx, actorId: string, dealerId: string, upload: InventoryUpload): Promise<string> {
  const run = await tx.importRun.create({
    data: { ...runOf(actorId, dealerId, upload), state: "running", startedAt: new Date() },
    select: { id: true },
  });
  return run.id;
}

/** Keeps an uploaded file and has a worker read it. Returns the run's id. */
export async function queueImport(tx: Tx, actorId: string, dealerId: string, upload: InventoryUpload): Promise<string> {
  const run = await tx.importRun.create({
    data: { ...runOf(actorId, dealerId, upload), fileBytes: new Uint8Array(upload.bytes) },
    select: { id: true },
  });
  await enqueue(tx, "import-inventory", { runId: run.id }, { jobKey: `import:${run.id}` });
  return run.id;
}

/** A worker takes a queued run up, or takes it up again. */
export async function beginImport(tx: Tx, runId: string): Promise<void> {
  await tx.importRun.update({ where: { id: runId }, data: { state: "running", startedAt: new Date() } });
}

/** Writes how many lines the file of a run holds. */
export async function recordSize(tx: Tx, runId: string, totalRows: number): Promise<void> {
  await tx.importRun.update({ where: { id: runId }, data: { totalRows } });
}

/** Writes how far a run has come and the lines refused since the last time. */
export async function recordProgress(
  tx: Tx,
  runId: string,
  counts: ImportCounts,
  ignoredColumns: string[],
  refused: RefusedLine[],
): Promise<void> {
  await tx.importRun.update({ where: { id: runId }, data: { ...counts, ignoredColumns } });
  await tx.importRefusal.createMany({
    data: refused.map((line) => ({ runId, ...line })),
    skipDuplicates: true,
  });
}

/** Closes a run: done, or failed with a sentence. The file itself is let go. */
export async function finishImport(tx: Tx, runId: string, error: string | null): Promise<void> {
  await tx.importRun.update({
    where: { id: runId },
    data: { state: error ? "failed" : "done", error, finishedAt: new Date(), fileBytes: null },
  });
}

function runOf(actorId: string, dealerId: string, { fileName, bytes, dryRun }: InventoryUpload) {
  const fileSha256 = createHash("sha256").update(bytes).digest("hex");
  return { actorId, dealerId, fileName: fileName.slice(0, 200), fileSha256, dryRun };
}
