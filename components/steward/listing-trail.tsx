import Link from "next/link";
import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";
import { formatCents } from "@/lib/core/money";
import type { ListingAudit } from "@/lib/governance/find-audit";
import { stateName, type OrderState } from "@/lib/orders/process";
import { AuditEvents } from "./audit-events";

/** Everything that was ever done to a listing. */
export function ListingTrail({ audit, timeZone }: { audit: ListingAudit; timeZone: string }) {
  const when = (at: Date) => <span className="nowrap">{formatDate(at, "day-year-time", { timeZone })}</span>;
  return (
    <>
      <header className="stack-1 order-head">
        <h1>{`${audit.title}, ${audit.mlsNumber}`}</h1>
        <p className="dim">{`VIN ${audit.vin} · ${audit.dealer}`}</p>
      </header>
      <Section title="Moves">
        <DataTable
          label="Moves"
          fold="lines"
          rows={audit.moves}
          rowKey={(move) => `${move.at.toISOString()} ${move.changeType} ${move.from}`}
          columns={[
            { key: "what", head: "Move", rowHead: true, cell: (move) => move.changeType },
            { key: "note", head: "Note", cell: (move) => move.note },
            { key: "by", head: "By", cell: (move) => move.by ?? "the market" },
            { key: "at", head: "When", num: true, cell: (move) => when(move.at) },
          ]}
        />
      </Section>
      <Section title="Price ledger" aside={<a href={`/verify/${audit.mlsNumber}`}>Verify the chain</a>}>
        <DataTable
          label="Price ledger"
          fold="lines"
          rows={audit.prices}
          rowKey={(entry) => String(entry.seq)}
          columns={[
            { key: "seq", head: "Entry", rowHead: true, cell: (entry) => entry.seq },
            {
              key: "price",
              head: "Price",
              num: true,
              cell: (entry) => formatCents(entry.priceCents, { cents: true }),
            },
            { key: "why", head: "Why", cell: (entry) => entry.reason },
            { key: "by", head: "By", cell: (entry) => entry.by ?? "the market" },
            { key: "at", head: "When", num: true, cell: (entry) => when(entry.at) },
            {
              key: "seal",
              head: "Seal",
              cell: (entry) => <span className="audit-code small">{entry.hash.slice(0, 16)}</span>,
            },
          ]}
        />
      </Section>
      <Section title="Orders" aside={`${audit.orders.length}`}>
        {audit.orders.length === 0 ? <p>No order was ever made on it.</p> : null}
        <DataTable
          label="Orders"
          fold="lines"
          rows={audit.orders}
          rowKey={(order) => order.code}
          columns={[
            {
              key: "code",
              head: "Order",
              rowHead: true,
              cell: (order) => <Link href={`/steward/audit/${order.code}`}>{order.code}</Link>,
            },
            { key: "state", head: "Step", cell: (order) => stateName(order.state as OrderState) },
            {
              key: "price",
              head: "Price",
              num: true,
              cell: (order) => formatCents(order.priceCents, { cents: true }),
            },
            { key: "at", head: "Reserved", num: true, cell: (order) => when(order.reservedAt) },
          ]}
        />
      </Section>
      <AuditEvents events={audit.events} timeZone={timeZone} />
    </>
  );
}
