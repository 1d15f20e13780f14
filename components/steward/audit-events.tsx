import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";
import type { AuditEvent } from "@/lib/governance/find-audit";

/** The events that stand in the change feed for one record. */
export function AuditEvents({ events, timeZone }: { events: readonly AuditEvent[]; timeZone: string }) {
  return (
    <Section title="Events" aside={`${events.length}`}>
      <DataTable
        label="Events"
        fold="lines"
        rows={events}
        rowKey={({ sequence }) => String(sequence)}
        columns={[
          {
            key: "sequence",
            head: "Sequence",
            rowHead: true,
            cell: ({ sequence }) => sequence.toLocaleString("en-US"),
          },
          { key: "by", head: "By", cell: ({ by }) => by ?? "the market" },
          {
            key: "at",
            head: "When",
            num: true,
            cell: ({ at }) => <span className="nowrap">{formatDate(at, "day-year-time", { timeZone })}</span>,
          },
        ]}
      />
    </Section>
  );
}
