import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import type { OrderRow } from "@/lib/orders/order-view";

type NeedsProps = {
  orders: readonly OrderRow[];
  hrefOf: (order: OrderRow) => string;
  sentenceOf: (order: OrderRow) => string;
};

/** The orders whose next step is this house's, longest waiting first. Not there when none is. */
export function OrdersThatNeedYou({ orders, hrefOf, sentenceOf }: NeedsProps) {
  if (orders.length === 0) return null;
  const byWait = orders.toSorted((a, b) => a.stateChangedAt.getTime() - b.stateChangedAt.getTime());
  return (
    <Section
      title="What needs you"
      aside={`${orders.length} ${orders.length === 1 ? "order" : "orders"}, longest waiting first`}
    >
      <ol className="needs">
        {byWait.map((order, index) => (
          <li key={order.code}>
            <span className="n">{index + 1}</span>
            <div>
              <strong>{order.car.title}</strong>{" "}
              <span className="dim">
                {order.buyer}. {sentenceOf(order)}
              </span>
            </div>
            <ButtonLink href={hrefOf(order)}>Do it</ButtonLink>
          </li>
        ))}
      </ol>
    </Section>
  );
}
