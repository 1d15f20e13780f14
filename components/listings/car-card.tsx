import { Price } from "@/components/ui/price";
import { StatusMark } from "@/components/ui/status-mark";
import { SideViewPlate } from "@/components/vehicles/side-view-plate";
import { carPath, carTitle } from "@/lib/listings/rules";
import type { CarCard as CarCardView } from "@/lib/search/list-cars";
import { cardFacts, daysWords, priceStory, statusSays } from "./listing-words";
import { unbroken } from "./unbroken";

type CarCardProps = { car: CarCardView; now: Date; query?: string; level?: 2 | 3 };

/**
 * A car on the shelf: picture, price, status, and what is true of both. Plain links: nothing is fetched
 * ahead.
 */
export function CarCard({ car, now, query = "", level = 3 }: CarCardProps) {
  const { body, color, exteriorColor, dealer } = car;
  const Heading = `h${level}` as const;
  return (
    <li className="card">
      <SideViewPlate body={body} color={color} colorName={exteriorColor} />
      <div className="row between">
        <Price as="span" cents={car.priceCents} />
        <StatusMark status={car.status} says={statusSays(car, now)} />
      </div>
      <Heading className={level === 2 ? "h3" : undefined}>
        <a href={`${carPath(car)}${query}`}>{unbroken(carTitle(car))}</a>
      </Heading>
      <ul className="facts">
        {cardFacts(car).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <dl className="lines small">
        <div>
          <dt>All dealer fees</dt>
          <dd>inside</dd>
        </div>
        <div>
          <dt>{priceStory(car)}</dt>
          <dd>{car.status === "coming_soon" ? "—" : daysWords(car.days)}</dd>
        </div>
      </dl>
      <p className="small dim last">{`${dealer.name} · ${dealer.city}, ${dealer.state}`}</p>
    </li>
  );
}
