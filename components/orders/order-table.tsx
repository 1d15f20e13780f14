import Link from "next/link";
import type { ReactNode } from "react";
import { formatDate } from "@/components/ui/format-date";
import { DataTable, type Column } from "@/components/ui/table";
import { SideView } from "@/components/vehicles/side-view";
import { firstNameOf } from "@/lib/clients/rules";
import type { OrderRow } from "@/lib/orders/order-view";
import { stateName } from "@/lib/orders/process";
import { retailerOf } from "@/lib/orders/rules";
import { exactly, whatNext, type OrderFacts } from "@/lib/orders/words";

export type OrderColumn = Column<OrderRow>;

type TableProps = { label: string; orders: readonly OrderRow[]; columns: OrderColumn[] };

/** Orders as a ruled table; on a phone each becomes a block. */
export function OrderTable({ label, orders, columns }: TableProps) {
  return (
    <DataTable label={label} columns={columns} rows={orders} rowKey={(order) => order.code} fold="lines" />
  );
}

/** The car, drawn small, leading to the order. */
export function carColumn(hrefOf: (order: OrderRow) => string): OrderColumn {
  return {
    key: "car",
    head: "Car",
    rowHead: true,
    cell: (order) => (
      <span className="order-car">
        <SideView body={order.car.body} color={order.car.color} ground={false} className="mini" />
        <span>
          <Link href={hrefOf(order)}>{order.car.title}</Link>
          <br />
          <span className="dim small order-code">
            {order.code} <span className="nowrap">{order.car.mlsNumber}</span>
          </span>
        </span>
      </span>
    ),
  };
}

export function textColumn(key: string, head: string, cell: (order: OrderRow) => ReactNode): OrderColumn {
  return { key, head, cell };
}

export const stateColumn: OrderColumn = textColumn("state", "Step", (order) => stateName(order.state));

export const priceColumn: OrderColumn = {
  key: "price",
  head: "Price",
  num: true,
  cell: (order) => exactly(order.priceCents),
};

/** Since when the order stands where it stands. */
export function sinceColumn(timeZone: string): OrderColumn {
  return {
    key: "since",
    head: "Since",
    num: true,
    cell: (order) => (
      <time className="nowrap" dateTime={order.stateChangedAt.toISOString()}>
        {formatDate(order.stateChangedAt, "day-time", { timeZone })}
      </time>
    ),
  };
}

/** What one party waits for or has to do. */
export function waitsFor(
  order: OrderRow,
  party: "buyer" | "salesperson" | "retailer" | "lister",
  timeZone: string,
): string {
  return whatNext(factsOfRow(order, timeZone))[party];
}

function factsOfRow(order: OrderRow, timeZone: string): OrderFacts {
  const isSellerRetail = retailerOf(order) === order.sellingDealerId;
  return {
    ...order,
    car: order.car.model,
    person: firstNameOf(order.salesperson),
    retailer: isSellerRetail ? order.seller : order.lister,
    timeZone,
  };
}
