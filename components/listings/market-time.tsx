import { formatDate } from "@/components/ui/format-date";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import type { CarView } from "@/lib/listings/car-view";

/** How long the car has been for sale, here and before, and each turn it took. */
export function MarketTime({ car }: { car: CarView }) {
  const { days, cumulativeDays, dealer, history } = car;
  const hadMore = cumulativeDays > days;
  return (
    <Section id="time" title="On the market">
      <div className="two">
        <Lines>
          <Line label="Days on the market" note="Whole days as Active or Under Contract">
            {days}
          </Line>
          <Line
            label="Days under this VIN, every listing"
            note={
              hadMore
                ? "Listing it again does not start the count anew"
                : "It has had no other listing within 90 days"
            }
          >
            {cumulativeDays}
          </Line>
        </Lines>
        <Lines>
          {history.map(({ changeType, at }, index) => (
            <Line key={`${index} ${changeType}`} label={changeType}>
              <time dateTime={at.toISOString()}>
                {formatDate(at, "day-year", { timeZone: dealer.timeZone })}
              </time>
            </Line>
          ))}
        </Lines>
      </div>
    </Section>
  );
}
