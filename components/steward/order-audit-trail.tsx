import Link from "next/link";
import { OrderFacts } from "@/components/orders/order-facts";
import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";
import { formatCents } from "@/lib/core/money";
import type { OrderAudit } from "@/lib/governance/find-audit";
import type { OrderView } from "@/lib/orders/order-view";
import { stateName, type OrderState } from "@/lib/orders/process";
import { AuditEvents } from "./audit-events";

/** Everything that was ever done to an order, and every cent of it. */
export function OrderAuditTrail({ audit, timeZone }: { audit: OrderAudit; timeZone: string }) {
  const { order, steps, money, paymentEvents, events } = audit;
  const when = (at: Date) => <span className="nowrap">{formatDate(at, "day-year-time", { timeZone })}</span>;
  const sides = money.flatMap((event) => event.sides.map((side, index) => ({ ...event, ...side, index })));
  return (
    <div className="profile">
      <div>
        <header className="stack-1 order-head">
          <h1>{`Order ${order.code}`}</h1>
          <p className="dim">
            {`${stateName(order.state)} · `}
            <Link href={`/steward/audit/${order.car.mlsNumber}`}>{order.car.mlsNumber}</Link>
          </p>
        </header>
        <Section title="Steps">
          <DataTable
            label="Steps"
            fold="lines"
            rows={steps}
            rowKey={(step) => `${step.at.toISOString()} ${step.to} ${step.note.length}`}
            columns={[
              { key: "to", head: "Step", rowHead: true, cell: (step) => stateName(step.to as OrderState) },
              {
                key: "note",
                head: "Note",
                cell: (step) => <span className="audit-code">{step.note.split("\n")[0]}</span>,
              },
              { key: "by", head: "By", cell: (step) => step.by ?? "the market" },
              { key: "at", head: "When", num: true, cell: (step) => when(step.at) },
            ]}
          />
        </Section>
        <Section title="Postings" aside="They sum to zero in each event">
          {sides.length === 0 ? <p>No money has moved.</p> : null}
          <DataTable
            label="Postings"
            fold="lines"
            rows={sides}
            rowKey={(side) => `${side.externalRef} ${side.index}`}
            columns={[
              { key: "kind", head: "Event", rowHead: true, cell: (side) => side.kind.replaceAll("_", " ") },
              { key: "account", head: "Account", cell: (side) => accountName(side.account, order) },
              {
                key: "cents",
                head: "Amount",
                num: true,
                cell: (side) => formatCents(side.cents, { cents: true }),
              },
              { key: "at", head: "When", num: true, cell: (side) => when(side.at) },
            ]}
          />
        </Section>
        <Section title="Events of the payment service" aside={`${paymentEvents.length}`}>
          <DataTable
            label="Events of the payment service"
            fold="lines"
            rows={paymentEvents}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "id",
                head: "Event",
                rowHead: true,
                cell: ({ id }) => <span className="audit-code">{id}</span>,
              },
              { key: "type", head: "Says", cell: ({ type }) => type.replaceAll("_", " ") },
              {
                key: "outcome",
                head: "What came of it",
                cell: ({ outcome, settledAt }) => (settledAt ? outcome.replaceAll("_", " ") : "waits"),
              },
              { key: "at", head: "Came", num: true, cell: ({ receivedAt }) => when(receivedAt) },
            ]}
          />
        </Section>
        <AuditEvents events={events} timeZone={timeZone} />
      </div>
      <aside className="stack" aria-label="Order summary">
        <OrderFacts order={order} />
      </aside>
    </div>
  );
}

const accountNames: Record<string, string> = {
  card_processor: "With the card service",
  outside_funds: "Taken by the house",
  order_held: "Held for the buyer",
};

function accountName(code: string, { split }: OrderView): string {
  const payee = split.find(({ dealerId }) => code === `dealer_payable:${dealerId}`);
  return payee ? `Owed to ${payee.dealer}` : (accountNames[code] ?? code);
}
