import { DateTime } from "@/components/ui/date-time";
import { Empty } from "@/components/ui/empty";
import { DataTable, type Column } from "@/components/ui/table";
import type { EventRow } from "@/lib/payments/stand-in/queries";
import { DeedButton } from "./deed-button";

const columns: Column<EventRow>[] = [
  { key: "type", head: "Event", rowHead: true, cell: (row) => row.type },
  { key: "at", head: "At", cell: (row) => <DateTime at={row.createdAt} as="day-time" /> },
  { key: "state", head: "Delivery", cell: deliveryOf },
  { key: "deeds", head: "Send again", cell: deedsOf },
];

/** The newest events that go to the webhook, each with the ways in which a real one can come. */
export function EventTable({ events }: { events: EventRow[] }) {
  if (events.length === 0)
    return <Empty title="No event yet">Pay on a payment page, and its event stands here.</Empty>;
  return (
    <DataTable label="Events" columns={columns} rows={events} rowKey={(row) => row.eventId} fold="lines" />
  );
}

function deliveryOf(row: EventRow): string {
  const tries = `${row.attempts} ${row.attempts === 1 ? "try" : "tries"}`;
  if (row.isDelivered) return `Delivered, ${tries}`;
  return row.lastError ? `Not yet, ${tries}. ${row.lastError}` : `Not yet, ${tries}`;
}

function deedsOf({ eventId }: EventRow) {
  return (
    <span className="row">
      <DeedButton deed="resend" id={eventId}>
        Once
      </DeedButton>
      <DeedButton deed="twice" id={eventId}>
        Twice at once
      </DeedButton>
      <DeedButton deed="reversed" id={eventId}>
        All, newest first
      </DeedButton>
      <DeedButton deed="forged" id={eventId}>
        Forged
      </DeedButton>
    </span>
  );
}
