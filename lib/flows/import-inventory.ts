import "server-only";
import { isRefusal, Refusal } from "@/lib/core/errors";
import { logFault } from "@/lib/core/log";
import { asActor, asSystem, type Tx } from "@/lib/db/as-actor";
import { canPost } from "@/lib/dealers/rules";
import { judgeRow } from "@/lib/feeds/judge-row";
import { readInventoryFile, type FileRecord } from "@/lib/feeds/read-inventory-file";
import { readInventoryRow } from "@/lib/feeds/read-inventory-row";
import { importPayloadSchema, type ImportCounts, type ImportReport, type RefusedLine } from "@/lib/feeds/schema";
import { beginImport, finishImport, queueImport, recordProgress, recordSize, startImport, type InventoryUpload } from "@/lib/feeds/track-import";
import { postListings } from "@/lib/listings/post-listings";
import { findStanding, type StandingListing } from "@/lib/listings/queries";
import { canChangePrice, isLive } from "@/lib/listings/rules";
import type { ListingDraft } from "@/lib/listings/schema";
import { type ListingChange, updateListings } from "@/lib/listings/update-listings";
import { findActor, type Actor } from "@/lib/people/actor";

export type ImportProgress = (counts: ImportCounts) => void;

type House = { dealerId: string };
type Line = { line: number; draft: ListingDraft };
const BATCH = 500;

/**
 * Reads a dealer's inventory file onto the shelf. Good lines go in, each bad line is reported with its
 * number and reason; the same file again changes nothing (idempotent on dealer and VIN).
 * Refuses with `not_found` when the actor may not post for the dealer, `file_too_large`, `file_not_csv`.
 * With `dryRun` it reports what would happen and writes no listing.
 */
export async function importInventory(
  actor: Actor,
  dealerSlug: string,
  upload: InventoryUpload,
  onProgress: ImportProgress = () => {},
): Promise<ImportReport> {
  const house = houseOf(actor, dealerSlug);
  const acting = { personId: actor.personId };
  const runId = await asActor(acting, (tx) => startImport(tx, actor.personId, house.dealerId, upload));
  return readRun(actor, house, runId, upload, onProgress);
}

/** Takes a file to be read by a worker; the run's page shows how far it is. Returns the run's id. */
export async function submitInventory(actor: Actor, dealerSlug: string, upload: InventoryUpload): Promise<string> {
  const house = houseOf(actor, dealerSlug);
  await readInventoryFile(upload.bytes);
  return asActor({ personId: actor.personId }, (tx) => queueImport(tx, actor.personId, house.dealerId, upload));
}

/** The job behind `submitInventory`. A run that was cut off is read again from the start; that changes nothing twice. */
export async function importInventoryJob(payload: unknown): Promise<void> {
  const { runId } = importPayloadSchema.parse(payload);
  const run = await asSystem("import-inventory", (tx) =>
    tx.importRun.findFirst({
      where: { id: runId, fileBytes: { not: null } },
      select: { actorId: true, fileName: true, fileBytes: true, dryRun: true, dealer: { select: { slug: true } } },
    }),
  );
  if (!run?.fileBytes || !run.actorId) return;
  const actor = await findActor(run.actorId);
  if (!actor) return;
  const house = houseOf(actor, run.dealer.slug);
  await asActor({ personId: actor.personId }, (tx) => beginImport(tx, runId));
  await readRun(actor, house, runId, { fileName: run.fileName, bytes: run.fileBytes, dryRun: run.dryRun }, () => {});
}

function houseOf(actor: Actor, slug: string): House {
  const house = actor.staffAt.find((place) => place.slug === slug);
  if (!house || !canPost(actor, house.dealerId)) throw new Refusal("not_found");
  return { dealerId: house.dealerId };
}

async function readRun(
  actor: Actor,
  house: House,
  runId: string,
  upload: InventoryUpload,
  onProgress: ImportProgress,
): Promise<ImportReport> {
  const started = performance.now();
  const acting = { personId: actor.personId };
  const report: ImportReport = { runId, rows: 0, added: 0, changed: 0, unchanged: 0, refused: [], ignoredColumns: [], seconds: 0 };
  try {
    const file = await readInventoryFile(upload.bytes);
    report.ignoredColumns = file.ignored;
    const all = await Array.fromAsync(file.records);
    await asActor(acting, (tx) => recordSize(tx, runId, all.length));
    const seen = new Map<string, number>();
    for (let at = 0; at < all.length; at += BATCH) {
      const records = all.slice(at, at + BATCH);
      const reading = readLines(records, file.columns, seen);
      await asActor(acting, async (tx) => {
        const outcome = await placeLines(tx, actor, house, reading.lines, upload.dryRun);
        const refused = [...reading.refused, ...outcome.refused];
        const sum = addUp(report, records.length, outcome, refused);
        await recordProgress(tx, runId, { ...sum, refused: sum.refused.length }, file.ignored, refused);
        return sum;
      }).then((sum) => Object.assign(report, sum));
      onProgress({ ...report, refused: report.refused.length });
    }
    await asActor(acting, (tx) => finishImport(tx, runId, null));
  } catch (error) {
    const sentence = isRefusal(error)
      ? error.message
      : `Reading stopped (fault ${logFault(error, "import-inventory")}). Lines reported as in are in. Send the file again.`;
    await asActor(acting, (tx) => finishImport(tx, runId, sentence));
    throw error;
  }
  report.refused.sort((a, b) => a.line - b.line);
  report.seconds = Math.round(performance.now() - started) / 1000;
  return report;
}

function addUp(report: ImportReport, rows: number, outcome: Outcome, refused: RefusedLine[]) {
  return {
    rows: report.rows + rows,
    added: report.added + outcome.added,
    changed: report.changed + outcome.changed,
    unchanged: report.unchanged + outcome.unchanged,
    refused: [...report.refused, ...refused],
  };
}

function readLines(
  records: FileRecord[],
  columns: Parameters<typeof readInventoryRow>[1],
  seen: Map<string, number>,
): { lines: Line[]; refused: RefusedLine[] } {
  const newest = new Date().getUTCFullYear() + 2;
  const lines: Line[] = [];
  const refused: RefusedLine[] = [];
  for (const record of records) {
    const { line } = record;
    if ("broken" in record) {
      refused.push({ line, vin: "", reason: record.broken });
      continue;
    }
    const reading = readInventoryRow(record.cells, columns, newest);
    const vin = reading.ok ? reading.row.vin : reading.vin;
    const twin = reading.ok ? seen.get(vin) : undefined;
    const judged = reading.ok ? judgeRow(reading.row) : reading;
    if (twin !== undefined) refused.push({ line, vin, reason: `Line ${twin} of this file has the same VIN.` });
    else if (!judged.ok) refused.push({ line, vin, reason: judged.reason });
    else {
      seen.set(vin, line);
      lines.push({ line, draft: judged.draft });
    }
  }
  return { lines, refused };
}

type Outcome = { added: number; changed: number; unchanged: number; refused: RefusedLine[] };

async function placeLines(tx: Tx, actor: Actor, house: House, lines: Line[], dryRun: boolean): Promise<Outcome> {
  const found = await findStanding(tx, lines.map(({ draft }) => draft.vin));
  const standing = new Map(found.filter((each) => isInTheWay(each, house)).map((each) => [each.vin, each]));
  const outcome: Outcome = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const fresh: ListingDraft[] = [];
  const changes: ListingChange[] = [];
  for (const { line, draft } of lines) {
    const there = standing.get(draft.vin);
    const reason = there && refusalFor(there, draft, house.dealerId);
    if (reason) outcome.refused.push({ line, vin: draft.vin, reason });
    else if (!there) fresh.push(draft);
    else if (there.sourceDigest === draft.sourceDigest) outcome.unchanged += 1;
    else changes.push({ listingId: there.listingId, draft });
  }
  outcome.added = fresh.length;
  outcome.changed = changes.length;
  if (dryRun) return outcome;
  if (fresh.length > 0) await postListings(tx, actor, house, fresh);
  if (changes.length > 0) await updateListings(tx, actor, house, { changes, reason: "From the dealer's file" });
  return outcome;
}

// A car that another dealer no longer has, or that this one canceled, is listed anew.
function isInTheWay({ dealerId, status }: StandingListing, house: House): boolean {
  return dealerId === house.dealerId ? !["canceled", "delete"].includes(status) : isLive(status);
}

function refusalFor(there: StandingListing, draft: ListingDraft, dealerId: string): string | null {
  if (there.dealerId !== dealerId) return `Another dealer has this VIN live as ${there.mlsNumber}. One car stands on the shelf once.`;
  if (there.sourceDigest === draft.sourceDigest) return null;
  if (there.status === "closed") return `This car was sold here as ${there.mlsNumber}. Post it by hand if it came back.`;
  if (!canChangePrice(there.status) && there.priceCents !== draft.priceCents) {
    return `${there.mlsNumber} is under contract at its price. The price can change when it is back on the shelf.`;
  }
  return null;
}
