import { formatDate } from "@/components/ui/format-date";
import { Moment, Timeline } from "@/components/ui/timeline";
import type { OrderView } from "@/lib/orders/order-view";
import { findStep, stateName } from "@/lib/orders/process";

/** Every step the order took, as the trade says it, with when and the note that was kept. */
export function OrderTrail({ order, timeZone }: { order: OrderView; timeZone: string }) {
  return (
    <Timeline>
      {order.history.map(({ from, to, note, at }, index) => {
        const isLast = index === order.history.length - 1;
        return (
          <Moment
            key={`${index} ${to}`}
            kind={isLast ? "now" : "done"}
            title={from === to ? "Confirmed by the buyer" : stateName(to)}
            when={<time dateTime={at.toISOString()}>{formatDate(at, "weekday-time", { timeZone })}</time>}
          >
            <p>
              {[from && from !== to ? findStep(from, to)?.sentence : null, firstLine(note)]
                .filter(Boolean)
                .join(" ")}
            </p>
          </Moment>
        );
      })}
    </Timeline>
  );
}

function firstLine(note: string): string {
  return note.split("\n")[0]!.replace(/ Seal [0-9a-f]{64}$/, "");
}
