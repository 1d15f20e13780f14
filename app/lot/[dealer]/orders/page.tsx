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
import { OrdersThatNeedYou } from "@/components/orders/orders-that-need-you";
import { PastOrders } from "@/components/orders/past-orders";
import { Main } from "@/components/shell/page";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { ordersOfDealer } from "@/lib/orders/list-orders";
import type { OrderRow } from "@/lib/orders/order-view";
import { needsHouse, partOf } from "@/lib/orders/rules";
import { exactly } from "@/lib/orders/words";
import { requireDealer } from "@/lib/web/session";

export const metadata: Metadata = { title: "Orders" };

type Props = { params: Promise<{ dealer: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export default async function LotOrdersPage({ params, searchParams }: Props) {
  const { dealer: slug } = await params;
  const here = `/lot/${slug}/orders`;
  const { actor, dealer } = await requireDealer(slug, undefined, here);
  const { cursor } = await searchParams;
  const page = typeof cursor === "string" ? cursor : undefined;
  const { open, past } = await ordersOfDealer(actor, dealer.dealerId, page);
  const { timeZone } = actor;
  const hrefOf = ({ code }: OrderRow) => `${here}/${code}`;
  const sentenceOf = (order: OrderRow) => waitsFor(order, partOf(order, dealer.dealerId), timeZone);
  const net = {
    key: "net",
    head: "You net",
    num: true,
    cell: (order: OrderRow) => <strong>{exactly(order.net[dealer.dealerId] ?? 0)}</strong>,
  };
  const next = textColumn("next", "Next", sentenceOf);
  const seller = textColumn("seller", "Sold by", (order) => `${order.salesperson}, ${order.seller}`);
  return (
    <Main className="stack">
      <h1>Orders</h1>
      <OrdersThatNeedYou
        orders={open.filter((order) => needsHouse(order, dealer.dealerId))}
        hrefOf={hrefOf}
        sentenceOf={sentenceOf}
      />
      <Section title="Under way" aside={`${open.length} ${open.length === 1 ? "order" : "orders"}`}>
        {open.length === 0 ? (
          <Empty title="No order is under way">
            <p>
              A car of yours that a buyer reserves, and a car your people sell, stand here from the first
              minute.
            </p>
          </Empty>
        ) : (
          <OrderTable
            label="Orders under way"
            orders={open}
            columns={[carColumn(hrefOf), stateColumn, next, seller, priceColumn, net, sinceColumn(timeZone)]}
          />
        )}
      </Section>
      <PastOrders
        past={past}
        columns={[carColumn(hrefOf), stateColumn, seller, priceColumn, net, sinceColumn(timeZone)]}
        here={here}
        isFirst={page === undefined}
      />
    </Main>
  );
}
