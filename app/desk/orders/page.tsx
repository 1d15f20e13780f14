import type { Metadata } from "next";
import {
  OrderTable,
  carColumn,
  priceColumn,
  sinceColumn,
  stateColumn,
  textColumn,
  waitsFor,
} from "@/components/orders/order-table";
import { PastOrders } from "@/components/orders/past-orders";
import { Main } from "@/components/shell/page";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { ordersOfSalesperson } from "@/lib/orders/list-orders";
import type { OrderRow } from "@/lib/orders/order-view";
import { requireSalesperson } from "@/lib/web/session";

export const metadata: Metadata = { title: "Orders" };

const hrefOf = ({ code }: OrderRow) => `/desk/orders/${code}`;

export default async function DeskOrdersPage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string | string[] }>;
}) {
  const actor = await requireSalesperson("/desk/orders");
  const { cursor } = await searchParams;
  const page = typeof cursor === "string" ? cursor : undefined;
  const { open, past } = await ordersOfSalesperson(actor, page);
  const client = textColumn("client", "Client", (order) => order.buyer);
  const next = textColumn("next", "Waits for", (order) => waitsFor(order, "salesperson", actor.timeZone));
  const house = textColumn("house", "House", (order) => order.seller);
  const since = sinceColumn(actor.timeZone);
  return (
    <Main className="stack">
      <h1>Orders</h1>
      <Section title="Under way" aside={`${open.length} ${open.length === 1 ? "order" : "orders"}`}>
        {open.length === 0 ? (
          <Empty title="No order is under way">
            <p>When a client reserves a car with you it stands here, with what it waits for.</p>
          </Empty>
        ) : (
          <OrderTable
            label="Orders under way"
            orders={open}
            columns={[carColumn(hrefOf), client, next, stateColumn, house, priceColumn, since]}
          />
        )}
      </Section>
      <PastOrders
        past={past}
        columns={[carColumn(hrefOf), client, stateColumn, house, priceColumn, since]}
        here="/desk/orders"
        isFirst={page === undefined}
      />
    </Main>
  );
}
