import { Line, Lines } from "@/components/ui/lines";
import { Price } from "@/components/ui/price";
import { Band, Part, Sheet } from "@/components/ui/sheet";
import { SideViewPlate } from "@/components/vehicles/side-view-plate";
import type { Cents } from "@/lib/core/money";
import type { OrderView } from "@/lib/orders/order-view";
import { isLive } from "@/lib/orders/process";
import { exactly } from "@/lib/orders/words";
import { depositOf, stateNow } from "./order-words";

type Outside = { state: string; totalCents: Cents } | null;

/** What the buyer pays, all of it: the frozen price, the state's part as an estimate, what is paid and what is left. */
export function WhatYouPay({
  order,
  outside,
  stateAsked,
}: {
  order: OrderView;
  outside: Outside;
  stateAsked: string;
}) {
  const { car, priceCents, depositCents, code } = order;
  const deposit = depositOf(order);
  const isOver = !isLive(stateNow(order));
  const isFunded = ["funded", "ready", "delivered", "closed"].includes(order.state);
  const left = leftToPay(order, isFunded);
  return (
    <Sheet>
      <Band title="What you pay" aside={code} />
      <Part>
        <SideViewPlate body={car.body} color={car.color} colorName={car.exteriorColor} />
        <p className="sheet-under">
          <strong>
            <a href={car.path}>{car.title}</a>
          </strong>
          <br />
          <span className="dim small">
            {[
              car.mileage === null ? null : `${car.mileage.toLocaleString("en-US")} mi`,
              car.exteriorColor,
              car.mlsNumber,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </p>
      </Part>
      <Part>
        <Lines>
          <Line label="The price" note="All dealer fees inside">
            {exactly(priceCents)}
          </Line>
          {outside ? (
            <>
              <Line label="Tax, title, plates" note={`Estimate for ${outside.state}, paid to the state`}>
                {exactly(outside.totalCents)}
              </Line>
              <Line label="Out the door" sum>
                {exactly(priceCents + outside.totalCents)}
              </Line>
            </>
          ) : (
            <Line label="Tax, title, plates" note="Paid to the state, beside the price">
              not estimated for {stateAsked}
            </Line>
          )}
          {deposit === "paid" ? <Line label="Deposit, paid">{exactly(-depositCents)}</Line> : null}
          {isFunded ? (
            <Line label={`Paid to ${order.retailer.name}`}>{exactly(depositCents - priceCents)}</Line>
          ) : null}
          {deposit === "refund_due" || deposit === "refunded" ? (
            <Line label={deposit === "refunded" ? "Deposit, given back" : "Deposit, on its way back"}>
              {exactly(depositCents)}
            </Line>
          ) : null}
        </Lines>
      </Part>
      {isOver ? null : (
        <Part>
          <p className="dim small">{left === 0 ? "Left to pay; the price is paid" : leftWords(order)}</p>
          <Price cents={left} exact size="lg" className="sheet-price" />
        </Part>
      )}
    </Sheet>
  );
}

function leftToPay(order: OrderView, isFunded: boolean): Cents {
  if (isFunded) return 0;
  return order.state === "reserved" ? order.priceCents : order.priceCents - order.depositCents;
}

function leftWords({ state, retailer }: OrderView): string {
  return state === "reserved" ? "The price, deposit inside" : `Left to pay to ${retailer.name}`;
}
