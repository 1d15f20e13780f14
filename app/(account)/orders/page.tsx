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
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { ordersOf } from "@/lib/orders/list-orders";
import type { OrderRow } from "@/lib/orders/order-view";
import { requireActor } from "@/lib/web/session";

export const metadata: Metadata = { title: "Your orders" };

const hrefOf = ({ code }: OrderRow) => `/orders/${code}`;

export default async function OrdersPage({
  searchParams,
}: {
  searchParams: Promise<{ cursor?: string | string[] }>;
}) {
  const actor = await requireActor("/orders");
  const { cursor } = await searchParams;
  const page = typeof cursor === "string" ? cursor : undefined;
  const { open, past } = await ordersOf(actor, page);
  const next = textColumn("next", "Next", (order) => waitsFor(order, "buyer", actor.timeZone));
  const withWhom = textColumn("person", "With", (order) => order.salesperson);
  const columns = [carColumn(hrefOf), stateColumn, withWhom, priceColumn, sinceColumn(actor.timeZone)];
  return (
    <Main className="stack">
      <h1>Your orders</h1>
      {open.length === 0 && past.orders.length === 0 ? (
        <Empty title="No order yet" level={2}>
          <p>A car you reserve stands here, with every step until it is yours.</p>
          <ButtonLink href="/cars">Look at cars</ButtonLink>
        </Empty>
      ) : null}
      {open.length > 0 ? (
        <Section title="Under way">
          <OrderTable
            label="Orders under way"
            orders={open}
            columns={[carColumn(hrefOf), stateColumn, next, withWhom, priceColumn]}
          />
        </Section>
      ) : null}
      <PastOrders past={past} columns={columns} here="/orders" isFirst={page === undefined} />
    </Main>
  );
}
