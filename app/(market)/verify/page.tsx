import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Main } from "@/components/shell/page";
import { Empty } from "@/components/ui/empty";
import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { findLedgerHeads, type LedgerHead } from "@/lib/listings/queries";
import { mlsNumberIn } from "@/lib/listings/rules";

type Query = Record<string, string | string[] | undefined>;

const DAYS = 30;

export const metadata: Metadata = {
  title: "Verify a price",
  description: "Check every price a car has had, and the daily seal over all of them, without an account.",
  alternates: { canonical: "/verify" },
};

export default async function VerifyIndexPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const asked = typeof query.number === "string" ? query.number.trim() : "";
  const mlsNumber = mlsNumberIn(/^\d+$/.test(asked) ? `UF-${asked}` : asked);
  if (mlsNumber) redirect(`/verify/${mlsNumber}`);
  const before =
    typeof query.before === "string" && /^\d{4}-\d\d-\d\d$/.test(query.before) ? query.before : undefined;
  const heads = await findLedgerHeads(DAYS + 1, before);
  return (
    <Main className="verify">
      <h1>Verify a price</h1>
      <p className="lead">
        Every posted price is sealed over the one before it. Change one, and every later seal stops fitting.
        Anybody can check that, with our page or without us.
      </p>
      <form className="ask inline verify-ask" action="/verify" role="search" aria-label="Verify">
        <div className={asked ? "field bad" : "field"}>
          <label htmlFor="number">MLS number of the car</label>
          <input
            id="number"
            name="number"
            defaultValue={asked}
            placeholder="UF-204881"
            maxLength={40}
            aria-describedby={asked ? "number-error" : undefined}
            aria-invalid={asked ? true : undefined}
          />
          {asked ? (
            <p className="err" id="number-error">
              An MLS number looks like UF-204881. It stands on the car’s page.
            </p>
          ) : null}
        </div>
        <button className="btn go">Show its chain</button>
      </form>
      <Heads heads={heads.slice(0, DAYS)} hasMore={heads.length > DAYS} />
    </Main>
  );
}

function Heads({ heads, hasMore }: { heads: LedgerHead[]; hasMore: boolean }) {
  return (
    <Section
      gap
      title="The seal of each day"
      aside={<span className="small dim">All prices of all cars, UTC days</span>}
    >
      {heads.length === 0 ? (
        <Empty title="No day is sealed yet">
          <p>A day is sealed a few minutes after it ends, at midnight UTC.</p>
        </Empty>
      ) : (
        <DataTable
          label="Daily seals"
          columns={columns}
          rows={heads}
          rowKey={({ day }) => day}
          fold="lines"
        />
      )}
      {hasMore ? (
        <p className="more">
          <a className="btn" href={`/verify?before=${heads.at(-1)!.day}`}>
            Earlier days
          </a>
        </p>
      ) : null}
      <p className="small dim more">
        A day’s head seals the head of the day before it and every entry of the day, so that a price cannot be
        cut off the end of a chain unseen. Keep one, and compare it later.
      </p>
    </Section>
  );
}

const columns: Column<LedgerHead>[] = [
  {
    key: "day",
    head: "Day",
    label: "Day",
    rowHead: true,
    cell: ({ day }) => (
      <time dateTime={day}>{formatDate(new Date(`${day}T00:00:00Z`), "day-year", { timeZone: "UTC" })}</time>
    ),
  },
  { key: "entries", head: "Prices", num: true, cell: ({ entries }) => entries.toLocaleString("en-US") },
  {
    key: "head",
    head: "Head",
    cell: ({ day, head }) => (
      <a className="seal" href={`/api/v1/ledger/${day}`}>
        {head}
      </a>
    ),
  },
];
