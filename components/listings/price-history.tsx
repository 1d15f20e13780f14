import { formatDate } from "@/components/ui/format-date";
import { PriceChart } from "@/components/ui/price-chart";
import { Section } from "@/components/ui/section";
import { type Column, DataTable } from "@/components/ui/table";
import { formatCents } from "@/lib/core/money";
import type { LedgerEntry } from "@/lib/listings/car-view";

type HistoryProps = { mlsNumber: string; prices: readonly LedgerEntry[]; timeZone: string; now: Date };

/** Every price a car has had: drawn, and in a table with the beginning of each seal. */
export function PriceHistory({ mlsNumber, prices, timeZone, now }: HistoryProps) {
  return (
    <Section
      id="prices"
      title="Every price it has had"
      aside={<a href={`/verify/${mlsNumber}`}>Verify {mlsNumber}</a>}
    >
      <PriceChart
        points={prices.map(({ at, priceCents }) => ({ at, cents: priceCents }))}
        now={now}
        timeZone={timeZone}
      />
      <DataTable
        label="Price ledger"
        columns={columnsFor(timeZone)}
        rows={prices.toReversed()}
        rowKey={({ seq }) => String(seq)}
        fold="lines"
      />
    </Section>
  );
}

/** "9f2c 41d7 e08a": enough of a seal to compare by eye. */
export function sealBeginning(hash: string): string {
  return hash.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ");
}

function columnsFor(timeZone: string): Column<LedgerEntry>[] {
  return [
    { key: "entry", head: "Entry", cell: ({ seq }) => seq, rowHead: true, label: "Entry" },
    {
      key: "when",
      head: "When",
      cell: ({ at }) => <time dateTime={at.toISOString()}>{formatDate(at, "day-time", { timeZone })}</time>,
    },
    {
      key: "price",
      head: "Price",
      num: true,
      cell: ({ priceCents }) => formatCents(priceCents, { cents: true }),
    },
    { key: "why", head: "Why", cell: ({ reason }) => reason },
    { key: "seal", head: "Seal", cell: ({ hash }) => <span className="nowrap">{sealBeginning(hash)}</span> },
  ];
}
