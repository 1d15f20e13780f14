import type { Metadata } from "next";
import Link from "next/link";
import { Main } from "@/components/shell/page";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { DateTime } from "@/components/ui/date-time";
import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { type RefusalCode, refusals } from "@/lib/core/errors";
import { type ImportRunView, listImports } from "@/lib/feeds/queries";
import { requireDealer } from "@/lib/web/session";

type ImportPageProps = {
  params: Promise<{ dealer: string }>;
  searchParams: Promise<{ refused?: string | string[] }>;
};

export const metadata: Metadata = { title: "Import" };

export default async function ImportPage({ params, searchParams }: ImportPageProps) {
  const { dealer: slug } = await params;
  const { actor, dealer } = await requireDealer(slug, undefined, `/lot/${slug}/import`);
  const runs = await listImports(actor, dealer.dealerId);
  const { refused } = await searchParams;
  const sentence = typeof refused === "string" && refused in refusals ? refusals[refused as RefusalCode].message : null;
  return (
    <Main className="stack">
      <h1>Import</h1>
      {sentence ? (
        <Note kind="wrong" role="alert">
          <p>{sentence}</p>
        </Note>
      ) : null}
      <Section title="Send a file" aside="CSV with comma, tab, pipe or semicolon; 32 MB at most">
        <form action={`/lot/${slug}/import/upload`} method="post" encType="multipart/form-data" className="stack">
          <Field
            id="file"
            label="Inventory file"
            hint="One line to a car. VIN, price, and miles for used cars are needed; other columns are read when they are known and listed when they are not."
          >
            {(wiring) => <input {...wiring} type="file" name="file" required accept=".csv,.txt,.tsv,text/csv,text/plain" />}
          </Field>
          <Check name="dryRun">Only tell me what would happen</Check>
          <div className="row">
            <Button variant="go" type="submit">
              Read this file
            </Button>
          </div>
        </form>
      </Section>
      <Section title="Files before" aside={runs.length > 0 ? "newest first" : undefined}>
        {runs.length === 0 ? (
          <Empty title="No file yet">
            <p>The first file puts every good line on the shelf and gives each bad one back with its reason.</p>
          </Empty>
        ) : (
          <DataTable label="Files before" columns={runColumns(slug, actor.timeZone)} rows={runs} rowKey={(run) => run.runId} fold="pairs" />
        )}
      </Section>
    </Main>
  );
}

const figure = (count: number) => count.toLocaleString("en-US");

const stateWords: Record<ImportRunView["state"], string> = {
  queued: "waits",
  running: "is being read",
  done: "done",
  failed: "stopped",
};

function runColumns(slug: string, timeZone: string): Column<ImportRunView>[] {
  return [
    {
      key: "file",
      head: "File",
      rowHead: true,
      cell: (run) => <Link href={`/lot/${slug}/import/${run.runId}`}>{run.fileName}</Link>,
    },
    { key: "when", head: "Sent", cell: (run) => <DateTime at={run.createdAt} as="day-time" timeZone={timeZone} /> },
    { key: "state", head: "State", cell: (run) => `${stateWords[run.state]}${run.dryRun ? ", trial only" : ""}` },
    { key: "rows", head: "Lines", num: true, cell: (run) => figure(run.rows) },
    { key: "added", head: "New", num: true, cell: (run) => figure(run.added) },
    { key: "changed", head: "Changed", num: true, cell: (run) => figure(run.changed) },
    { key: "same", head: "Same", num: true, cell: (run) => figure(run.unchanged) },
    { key: "refused", head: "Refused", num: true, cell: (run) => figure(run.refused) },
  ];
}
