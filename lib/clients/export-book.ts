import "server-only";
import type { Actor } from "@/lib/people/actor";
import { bookCsv } from "./book-csv";
import { endedClientsOf } from "./book-queries";
import { bookRecords } from "./export-records";
import { clientVcard } from "./book-vcard";
import { marketNow } from "./market-now";
import type { ExportFormat } from "./schema";

export type ExportFile = { fileName: string; contentType: string; parts: AsyncGenerator<string> };

const files: Record<ExportFormat, { extension: string; contentType: string }> = {
  csv: { extension: "csv", contentType: "text/csv; charset=utf-8; header=present" },
  vcard: { extension: "vcf", contentType: "text/vcard; charset=utf-8" },
  json: { extension: "json", contentType: "application/json; charset=utf-8" },
};

/**
 * The actor's whole book as a file, in parts: every live client with contact, consents, garage, notes and
 * touches. JSON holds it all to the letter, and those who ended it by name and dates; CSV and vCard hold the
 * live ones.
 */
export async function exportBook(actor: Actor, format: ExportFormat): Promise<ExportFile> {
  const now = await marketNow();
  const { extension, contentType } = files[format];
  const fileName = `upfront-book-${now.toISOString().slice(0, 10)}.${extension}`;
  return { fileName, contentType, parts: writers[format](actor, now) };
}

const writers: Record<ExportFormat, (actor: Actor, now: Date) => AsyncGenerator<string>> = {
  csv: async function* (actor) {
    let first = true;
    for await (const page of bookRecords(actor)) {
      yield bookCsv(page, { first });
      first = false;
    }
    if (first) yield bookCsv([], { first });
  },
  vcard: async function* (actor, now) {
    for await (const page of bookRecords(actor))
      yield page.map((record) => clientVcard(record, now)).join("");
  },
  json: async function* (actor, now) {
    const owner = { name: actor.name, handle: actor.profile?.handle ?? null };
    const head = { format: "upfront.book.1", exportedAt: now, owner, ended: await endedClientsOf(actor) };
    yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "clients": [`;
    let separator = "\n";
    for await (const page of bookRecords(actor)) {
      yield separator + page.map((record) => JSON.stringify(record)).join(",\n");
      separator = ",\n";
    }
    yield "\n]}\n";
  },
};
