import { formatDate } from "@/components/ui/format-date";
import { StatusMark } from "@/components/ui/status-mark";
import type { CarView } from "@/lib/listings/car-view";
import { carTitle, isOnShelf } from "@/lib/listings/rules";
import { states } from "@/lib/people/states";
import { bodyLabel, conditionLabel } from "@/lib/vehicles/rules";
import { daysWords, mileageWords, statusSays } from "./listing-words";
import { unbroken } from "./unbroken";

/** What it is, and whether it is there: status, when the dealer last said so, name and the first facts. */
export function CarHead({ car, now }: { car: CarView; now: Date }) {
  return (
    <header className="stack-1 car-head">
      <div className="row">
        <StatusMark status={car.status} says={statusSays(car, now)} />
        <span className="dim small">{isOnShelf(car.status) ? shelfWords(car, now) : offShelfWords(car)}</span>
      </div>
      <h1>{unbroken(carTitle(car))}</h1>
      <ul className="facts">
        {headFacts(car).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </header>
  );
}

function shelfWords({ status, lastVerifiedAt, days, dealer }: CarView, now: Date): string {
  const { timeZone } = dealer;
  const isToday =
    formatDate(lastVerifiedAt, "day-year", { timeZone }) === formatDate(now, "day-year", { timeZone });
  const when = isToday
    ? `at ${formatDate(lastVerifiedAt, "time", { timeZone })}`
    : `on ${formatDate(lastVerifiedAt, "day", { timeZone })}`;
  const checked = `Checked with the dealer ${when}`;
  return status === "coming_soon" ? checked : `${checked} · ${daysWords(days).toLowerCase()}`;
}

function offShelfWords({ statusChangedAt, dealer }: CarView): string {
  return `Since ${formatDate(statusChangedAt, "day-year", { timeZone: dealer.timeZone })}`;
}

function headFacts(car: CarView): string[] {
  const stateName = states[car.dealer.state as keyof typeof states] ?? car.dealer.state;
  const facts = [
    mileageWords(car.mileage),
    conditionLabel(car.condition),
    bodyLabel(car.body),
    car.exteriorColor || null,
    car.cleanTitle ? `Clean title, ${stateName}` : `${car.titleNote || "Branded title"}, ${stateName}`,
  ];
  return facts.filter((fact) => fact !== null);
}
