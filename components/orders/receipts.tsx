import { DateTime } from "@/components/ui/date-time";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import type { OrderView } from "@/lib/orders/order-view";
import { exactly } from "@/lib/orders/words";

/** What was paid and what went back, with when. Not there before anything was. */
export function Receipts({ order, timeZone }: { order: OrderView; timeZone: string }) {
  const paid = order.payments.filter((payment) => payment.paidAt);
  if (paid.length === 0) return null;
  return (
    <Section id="receipt" gap title="Receipts">
      <Lines>
        {paid.map(({ paymentId, amountCents, paidAt, state }) => (
          <Line
            key={paymentId}
            label="Deposit by card"
            note={<DateTime at={paidAt!} as="day-year-time" timeZone={timeZone} zone />}
          >
            {exactly(amountCents)}
            {state === "refunded"
              ? ", given back in full"
              : state === "refund_due"
                ? ", on its way back"
                : ""}
          </Line>
        ))}
        {order.history
          .filter((step) => step.to === "funded")
          .map((step) => (
            <Line
              key={step.at.toISOString()}
              label={`Paid to ${order.retailer.name}`}
              note={<DateTime at={step.at} as="day-year-time" timeZone={timeZone} zone />}
            >
              {exactly(order.priceCents - order.depositCents)}
            </Line>
          ))}
      </Lines>
      <p className="small dim">
        For the {order.car.title}, order {order.code}. Sold by {order.retailer.name}, dealer license{" "}
        {order.retailer.licenseState} {order.retailer.licenseNumber}.
      </p>
    </Section>
  );
}
