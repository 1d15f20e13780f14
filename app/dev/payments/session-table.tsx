import Link from "next/link";
import { DateTime } from "@/components/ui/date-time";
import { Empty } from "@/components/ui/empty";
import { DataTable, type Column } from "@/components/ui/table";
import { formatCents } from "@/lib/core/money";
import type { SessionRow } from "@/lib/payments/stand-in/queries";
import { DeedButton } from "./deed-button";

const columns: Column<SessionRow>[] = [
  {
    key: "reference",
    head: "Reference",
    rowHead: true,
    cell: (row) => <Link href={`/dev/payments/checkout/${row.sessionId}`}>{row.reference ?? "None"}</Link>,
  },
  { key: "created", head: "Begun", cell: (row) => <DateTime at={row.createdAt} as="day-time" /> },
  { key: "amount", head: "Amount", num: true, cell: (row) => formatCents(row.amountCents, { cents: true }) },
  { key: "state", head: "State", cell: stateOf },
  {
    key: "refunded",
    head: "Given back",
    num: true,
    cell: (row) => formatCents(row.refundedCents, { cents: true }),
  },
  { key: "deeds", head: "From outside", cell: refundButton },
];

/** The newest payment pages. */
export function SessionTable({ sessions }: { sessions: SessionRow[] }) {
  if (sessions.length === 0) {
    return <Empty title="Nobody began to pay yet">Reserve a car, and its payment page stands here.</Empty>;
  }
  return (
    <DataTable
      label="Payment pages"
      columns={columns}
      rows={sessions}
      rowKey={(row) => row.sessionId}
      fold="lines"
    />
  );
}

function stateOf(row: SessionRow): string {
  if (row.isPaid) return "Paid";
  return row.status === "expired" ? "Ended unpaid" : "Open";
}

function refundButton(row: SessionRow) {
  if (!row.isPaid || !row.paymentIntentId || row.refundedCents >= row.amountCents) return "Nothing to do";
  return (
    <DeedButton deed="refund" id={row.paymentIntentId}>
      Give back {formatCents(row.amountCents - row.refundedCents, { cents: true })}
    </DeedButton>
  );
}
