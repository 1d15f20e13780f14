import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { DataTable, type Column } from "@/components/ui/table";
import type { OutboxRow } from "@/lib/mail/queries";

const columns: Column<OutboxRow>[] = [
  {
    key: "subject",
    head: "Letter",
    rowHead: true,
    cell: (row) => <Link href={`/dev/outbox/${row.id}`}>{row.subject}</Link>,
  },
  { key: "to", head: "To", cell: (row) => row.to },
  { key: "at", head: "Sent", cell: (row) => <DateTime at={row.createdAt} as="day-time" /> },
];

/** Letters, newest first. */
export function OutboxTable({ letters }: { letters: OutboxRow[] }) {
  return <DataTable label="Letters" columns={columns} rows={letters} rowKey={(row) => row.id} fold="lines" />;
}
