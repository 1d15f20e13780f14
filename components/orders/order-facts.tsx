import { Line, Lines } from "@/components/ui/lines";
import { Band, Part, Sheet } from "@/components/ui/sheet";
import type { OrderView } from "@/lib/orders/order-view";
import { structureSentence } from "@/lib/orders/rules";
import { exactly } from "@/lib/orders/words";
import { depositOf } from "./order-words";

const depositWords = {
  none: "not paid",
  paid: "paid",
  refund_due: "on its way back",
  refunded: "given back",
};

/** The sheet of an order for those who sell it: price, who is paid, who is who. `house` marks what that house nets. */
export function OrderFacts({ order, house }: { order: OrderView; house?: string }) {
  const { car, split, priceCents, listingDealer, sellingDealer } = order;
  return (
    <Sheet>
      <Band title={car.title} aside={order.code} />
      <Part title="Who is paid">
        <Lines>
          {split.map(({ dealerId, dealer, label, amountCents }) => (
            <Line key={label} label={dealerId === house ? `${dealer}, you net` : dealer} note={label}>
              {exactly(amountCents)}
            </Line>
          ))}
          <Line label="The price, for everyone" sum>
            {exactly(priceCents)}
          </Line>
        </Lines>
        <p className="dim">
          {structureSentence(order.structure, {
            lister: listingDealer.name,
            seller: sellingDealer.name,
            buyer: order.buyer.name,
          })}
        </p>
      </Part>
      <Part title="The order">
        <Lines>
          <Line label="Buyer">{order.buyer.name}</Line>
          <Line label="Salesperson">{order.salesperson.name}</Line>
          <Line label="Lists the car">{listingDealer.name}</Line>
          <Line label="Sells it">{order.retailer.name}</Line>
          <Line label="Deposit">{`${exactly(order.depositCents)}, ${depositWords[depositOf(order)]}`}</Line>
          <Line label="VIN">{car.vin}</Line>
          <Line label="Listing">
            <a href={car.path}>{car.mlsNumber}</a>
          </Line>
        </Lines>
      </Part>
    </Sheet>
  );
}
