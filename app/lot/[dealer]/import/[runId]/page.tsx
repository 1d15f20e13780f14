import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Crumbs } from "@/components/ui/crumbs";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { Note } from "@/components/ui/note";
import { Progress } from "@/components/ui/progress";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { uuidSchema } from "@/lib/core/ids";
import { findImport, type ImportRunView, REFUSALS_SHOWN } from "@/lib/feeds/queries";
import type { RefusedLine } from "@/lib/feeds/schema";
import { requireDealer } from "@/lib/web/session";

type RunPageProps = { params: Promise<{ dealer: string; runId: string }> };

export const metadata: Metadata = { title: "Import" };

export default async function ImportRunPage({ params }: RunPageProps) {
  const { dealer: slug, runId } = await params;
  const { actor, dealer } = await requireDealer(slug, undefined, `/lot/${slug}/import/${runId}`);
  const run = uuidSchema.safeParse(runId).success ? await findImport(actor, dealer.dealerId, runId) : null;
  if (!run) notFound();
  const isOpen = run.state === "queued" || run.state === "running";
  return (
    <Main className="stack">
      <Crumbs trail={[{ href: `/lot/${slug}/import`, label: "Import" }, { label: run.fileName }]} />
      <h1>{run.fileName}</h1>
      <p className="dim">
        {isOpen ? "You may close this page; the work goes on." : finishedSentence(run)}
        {run.dryRun ? " A trial: nothing is posted." : null}
      </p>
      {run.error ? (
        <Note kind="wrong" title="The file was not read to its end">
          <p>{run.error}</p>
        </Note>
      ) : null}
      <Section title={linesRead(run)} aside={isOpen ? <span className="dim" aria-live="polite">{paceOf(run)}</span> : undefined}>
        <Progress label="Lines read" value={run.rows} max={run.totalRows ?? Math.max(run.rows, 1)} />
        <dl className="big3" style={{ gridTemplateColumns: "repeat(4, auto)", marginTop: "var(--s-2)" }}>
          {([["new", run.added], ["changed", run.changed], ["same as before", run.unchanged], ["refused", run.refused]] as const).map(
            ([label, count]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd style={label === "refused" && count > 0 ? { color: "var(--wrong)" } : undefined}>{figure(count)}</dd>
              </div>
            ),
          )}
        </dl>
        {isOpen ? <LiveRefresh seconds={1} /> : null}
        {isOpen ? (
          <noscript>
            <meta httpEquiv="refresh" content="2" />
          </noscript>
        ) : null}
      </Section>
      {run.refusals.length > 0 ? (
        <Section
          title="Refused lines"
          aside={
            <ButtonLink href={`/lot/${slug}/import/${runId}/refused`} download="">
              Download {figure(run.refused)} {run.refused === 1 ? "line" : "lines"} with reasons
            </ButtonLink>
          }
        >
          <DataTable label="Refused lines" columns={refusalColumns} rows={run.refusals} rowKey={(row) => String(row.line)} fold="lines" />
          <p className="dim">
            {run.refused > REFUSALS_SHOWN ? `${figure(run.refused - REFUSALS_SHOWN)} more are in the download. ` : null}
            Lines that passed {run.dryRun ? "would go in" : "are already on the shelf"}; sending the file again does no harm.
          </p>
        </Section>
      ) : null}
      {run.ignoredColumns.length > 0 ? (
        <Section title="Columns not read" aside={`${run.ignoredColumns.length}`}>
          <ul className="row">
            {run.ignoredColumns.map((column, place) => (
              <li className="tag" key={`${place} ${column}`}>
                {column || "(no name)"}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </Main>
  );
}

const refusalColumns: Column<RefusedLine>[] = [
  { key: "line", head: "Line", rowHead: true, label: "Line", cell: (row) => figure(row.line) },
  { key: "vin", head: "VIN", cell: (row) => row.vin || <span className="dim">none</span> },
  { key: "why", head: "Why, and what to do", cell: (row) => row.reason },
];

function figure(count: number): string {
  return count.toLocaleString("en-US");
}

function linesRead(run: ImportRunView): string {
  if (run.state === "queued") return "Waits for its turn";
  return run.totalRows === null ? `${figure(run.rows)} lines` : `${figure(run.rows)} of ${figure(run.totalRows)} lines`;
}

function finishedSentence({ startedAt, finishedAt, rows }: ImportRunView): string {
  if (!startedAt || !finishedAt) return "";
  const seconds = Math.max(0.1, (finishedAt.getTime() - startedAt.getTime()) / 1000);
  return `Read in ${seconds.toFixed(1)} seconds, ${figure(Math.round(rows / seconds))} lines a second.`;
}

function paceOf({ startedAt, rows, totalRows }: ImportRunView): string {
  const seconds = startedAt ? (Date.now() - startedAt.getTime()) / 1000 : 0;
  if (rows === 0 || seconds < 0.5) return "Beginning";
  const pace = rows / seconds;
  const left = totalRows === null ? null : Math.ceil((totalRows - rows) / pace);
  return `${figure(Math.round(pace))} a second${left === null ? "" : `, about ${left} seconds left`}`;
}
