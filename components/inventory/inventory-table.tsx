import Link from "next/link";
import { Fragment } from "react";
import { StatusMark } from "@/components/ui/status-mark";
import { type Column, DataTable } from "@/components/ui/table";
import { formatDate } from "@/components/ui/format-date";
import { SideView } from "@/components/vehicles/side-view";
import { formatCents } from "@/lib/core/money";
import type { InventoryCar, InventorySort } from "@/lib/listings/inventory-view";
import { carTitle } from "@/lib/listings/rules";

type InventoryTableProps = {
  cars: readonly InventoryCar[];
  dealer: string;
  timeZone: string;
  sort: InventorySort;
  sortHref: (sort: InventorySort) => string;
};

const LONG_UNCHANGED_DAYS = 45;

/** The cars of one lot with what each nets and what it needs; rows can be chosen for a move. */
export function InventoryTable({ cars, dealer, timeZone, sort, sortHref }: InventoryTableProps) {
  const columns: Column<InventoryCar>[] = [
    {
      key: "choose",
      head: <span className="vh">Choose</span>,
      cell: (car) => <input type="checkbox" name="mlsNumbers" value={car.mlsNumber} aria-label={`Choose ${carTitle(car)}`} />,
    },
    { key: "car", head: "Vehicle", rowHead: true, cell: (car) => <CarCell car={car} dealer={dealer} /> },
    { key: "status", head: "Status", cell: (car) => <StatusMark status={car.status} says={heldUntil(car, timeZone)} /> },
    {
      key: "days",
      head: "Days",
      num: true,
      sort: { href: sortHref("days"), direction: sort === "days" ? "descending" : undefined },
      cell: (car) => car.days,
    },
    {
      key: "price",
      head: "Price",
      num: true,
      sort: {
        href: sortHref(sort === "price" ? "price-desc" : "price"),
        direction: sort === "price" ? "ascending" : sort === "price-desc" ? "descending" : undefined,
      },
      label: "Price",
      cell: (car) => (car.priceCents === null ? "none" : formatCents(car.priceCents)),
    },
    { key: "fee", head: "Fee", num: true, cell: (car) => amount(car.cooperationFeeCents) },
    { key: "net", head: "You net", num: true, cell: (car) => <strong>{amount(netOf(car))}</strong> },
    { key: "needs", head: "Needs", cell: (car) => needOf(car) ?? <span className="dim">nothing</span> },
  ];
  return <DataTable label="Inventory" columns={columns} rows={cars} rowKey={(car) => car.listingId} fold="pairs" />;
}

function CarCell({ car, dealer }: { car: InventoryCar; dealer: string }) {
  const facts = [car.stockNumber, car.mileage === null ? "new" : `${car.mileage.toLocaleString("en-US")} mi`].filter(Boolean);
  return (
    <div className="row" style={{ flexWrap: "nowrap" }}>
      <div className="mini">
        <SideView body={car.body} color={car.color} />
      </div>
      <div>
        <Link href={`/lot/${dealer}/inventory/${car.mlsNumber}`}>{carTitle(car)}</Link>
        <br />
        <span className="dim" style={{ fontWeight: 420 }}>
          {facts.map((fact, place) => (
            <Fragment key={fact}>
              {place > 0 ? " · " : null}
              {fact}
            </Fragment>
          ))}
        </span>
      </div>
    </div>
  );
}

function heldUntil({ status, heldUntil }: InventoryCar, timeZone: string): string | undefined {
  if (status !== "active_under_contract" || !heldUntil) return undefined;
  return `Held until ${formatDate(heldUntil, "time", { timeZone })}`;
}

function netOf({ priceCents, cooperationFeeCents }: InventoryCar): number | null {
  return priceCents === null ? null : priceCents - (cooperationFeeCents ?? 0);
}

function amount(cents: number | null): string {
  return cents === null ? "none" : formatCents(cents, { cents: true });
}

function needOf({ status, priceCents, days }: InventoryCar): string | null {
  if (status === "incomplete") return priceCents === null ? "A price" : "To be put on the shelf";
  if (status === "hold") return "To come back, or be withdrawn";
  if (status === "expired") return "To be checked and put back";
  if (status === "active" && days >= LONG_UNCHANGED_DAYS) return `A look: ${days} days listed`;
  return null;
}
