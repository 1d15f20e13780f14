import { formatDate } from "@/components/ui/format-date";
import { Moment, Timeline } from "@/components/ui/timeline";
import type { OrderView } from "@/lib/orders/order-view";
import { dayName } from "@/lib/orders/words";
import { turnsOf, type Turn } from "./order-words";

/** Every step the order took and what comes, on one rule. */
export function OrderTimeline({ order, timeZone }: { order: OrderView; timeZone: string }) {
  return (
    <Timeline>
      {turnsOf(order).map((turn) => (
        <Moment key={turn.key} kind={turn.kind} title={turn.title} when={whenOf(turn, order, timeZone)}>
          {turn.text ? <p>{turn.text}</p> : null}
        </Moment>
      ))}
    </Timeline>
  );
}

function whenOf({ at, kind, key }: Turn, order: OrderView, timeZone: string) {
  if (at) return <time dateTime={at.toISOString()}>{formatDate(at, "weekday-time", { timeZone })}</time>;
  if (key === "to delivered" && order.promisedOn) return `From ${dayName(order.promisedOn)}`;
  return kind === "now" ? `Now · since ${formatDate(order.stateChangedAt, "weekday", { timeZone })}` : null;
}
