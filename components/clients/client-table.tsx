import Link from "next/link";
import { Face } from "@/components/ui/face";
import { formatDate } from "@/components/ui/format-date";
import { DataTable, type Column } from "@/components/ui/table";
import type { BookRow } from "@/lib/clients/book-queries";
import type { BookSort } from "@/lib/clients/schema";
import { touchWords } from "./words";

type ClientTableProps = {
  clients: BookRow[];
  timeZone: string;
  sort: BookSort;
  sortHref: (sort: BookSort) => string;
};

/** A page of the book. Each head sorts by its column. */
export function ClientTable({ clients, timeZone, sort, sortHref }: ClientTableProps) {
  const sorted = (own: BookSort) => ({
    href: sortHref(own),
    direction: own === sort ? ("ascending" as const) : undefined,
  });
  const columns: Column<BookRow>[] = [
    {
      key: "name",
      head: "Client",
      rowHead: true,
      sort: sorted("name"),
      cell: (row) => <ClientName row={row} />,
    },
    {
      key: "since",
      head: "Since",
      label: "Since",
      sort: sorted("since"),
      cell: (row) => <Since row={row} timeZone={timeZone} />,
    },
    {
      key: "last",
      head: "Last touch",
      label: "Last touch",
      sort: sorted("last"),
      cell: (row) => lastWords(row, timeZone),
    },
    {
      key: "next",
      head: "Next touch",
      label: "Next touch",
      sort: sorted("next"),
      cell: (row) => <NextTouch row={row} />,
    },
    { key: "tags", head: "Tags", cell: ({ tags }) => tags.join(", ") },
  ];
  return (
    <DataTable
      label="Clients"
      fold="lines"
      columns={columns}
      rows={clients}
      rowKey={(row) => row.relationshipId}
    />
  );
}

function ClientName({ row }: { row: BookRow }) {
  return (
    <span className="row face-name">
      <Face name={row.name} size="xs" />
      <Link href={`/desk/clients/${row.relationshipId}`}>{row.name || row.email}</Link>
    </span>
  );
}

function Since({ row, timeZone }: { row: BookRow; timeZone: string }) {
  return <span className="nowrap">{formatDate(row.since, "month", { timeZone })}</span>;
}

function NextTouch({ row: { nextTouchOn, nextTouchWhy } }: { row: BookRow }) {
  if (!nextTouchOn) return <span className="dim">Not planned</span>;
  return (
    <span>
      {formatDate(nextTouchOn, "day-year", { timeZone: "UTC" })}
      {nextTouchWhy ? <span className="dim">, {nextTouchWhy}</span> : null}
    </span>
  );
}

function lastWords({ lastAt, lastDirection, lastChannel }: BookRow, timeZone: string): string {
  if (!lastAt || !lastChannel) return "None yet";
  const from = lastDirection === "inbound" ? "from them" : "from you";
  return `${formatDate(lastAt, "day-year", { timeZone })}, ${touchWords[lastChannel]} ${from}`;
}
