import { Price } from "@/components/ui/price";
import { Plate } from "@/components/vehicles/side-view-plate";
import { SideView } from "@/components/vehicles/side-view";
import { carPath, carTitle } from "@/lib/listings/rules";
import type { CarCard } from "@/lib/search/list-cars";
import { mileageWords } from "./listing-words";
import { unbroken } from "./unbroken";

/** A car on one line of the front page. */
export function CarPick({ car }: { car: CarCard }) {
  const { dealer } = car;
  return (
    <li>
      <Plate className="pick-plate">
        <SideView body={car.body} color={car.color} />
      </Plate>
      <div>
        <h3 className="pick-name">
          <a href={carPath(car)}>{unbroken(carTitle(car))}</a>
        </h3>
        <p>
          <Price as="span" size="sm" cents={car.priceCents} />{" "}
          <span className="dim">all dealer fees inside</span>
        </p>
        <ul className="facts">
          {car.mileage === null ? <li>New</li> : <li>{mileageWords(car.mileage)}</li>}
          <li>{dealer.name}</li>
          <li>
            {dealer.city}, {dealer.state}
          </li>
        </ul>
      </div>
    </li>
  );
}
