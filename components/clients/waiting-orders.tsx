import Link from "next/link";
import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";

export type WaitingOrder = { code: string; client: string; car: string; waitsFor: string; since: Date };

type WaitingOrdersProps = { orders: WaitingOrder[]; all: number; timeZone: string; now: Date };

/** Orders of the salesperson's under way, and whom or what each waits for. */
export function WaitingOrders({ orders, all, timeZone, now }: WaitingOrdersProps) {
  return (
    <Section
      title="Orders under way"
      aside={<Link href="/desk/orders">{all > 0 ? `All ${all}` : "All orders"}</Link>}
    >
      {orders.length === 0 ? (
        <p className="dim">None. An order appears here as soon as somebody reserves a car with you.</p>
      ) : (
        <DataTable
          label="Orders under way"
          fold="lines"
          rows={orders}
          rowKey={({ code }) => code}
          columns={[
            {
              key: "client",
              head: "Client",
              rowHead: true,
              cell: ({ code, client }) => <Link href={`/desk/orders/${code}`}>{client}</Link>,
            },
            { key: "car", head: "Car", cell: ({ car }) => car },
            { key: "waits", head: "Waits for", cell: ({ waitsFor }) => waitsFor },
            {
              key: "since",
              head: "Since",
              num: true,
              cell: ({ since }) => <span className="nowrap">{sinceWords(since, timeZone, now)}</span>,
            },
          ]}
        />
      )}
    </Section>
  );
}

function sinceWords(since: Date, timeZone: string, now: Date): string {
  const day = (at: Date) => formatDate(at, "day-year", { timeZone });
  return day(since) === day(now)
    ? formatDate(since, "time", { timeZone })
    : formatDate(since, "day", { timeZone });
}
