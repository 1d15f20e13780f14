import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import type { CarView } from "@/lib/listings/car-view";
import { bodyLabel, conditionLabel, driveLabel, fuelLabel, transmissionLabel } from "@/lib/vehicles/rules";
import { mileageWords } from "./listing-words";

type Fact = { label: string; value: string | null; wraps?: boolean };

/** What the VIN says of the car, and beside it what the dealer says. What nobody knows is left out. */
export function CarFacts({ car }: { car: CarView }) {
  return (
    <Section
      id="car"
      title="The car"
      aside={<span className="dim small">Left from the VIN, right from the dealer</span>}
    >
      <div className="two">
        <FactLines facts={fromVin(car)} />
        <FactLines facts={fromDealer(car)} />
      </div>
      {car.remarks ? <p className="remarks">{car.remarks}</p> : null}
      {car.options.length > 0 ? <Options options={car.options} /> : null}
    </Section>
  );
}

function FactLines({ facts }: { facts: Fact[] }) {
  return (
    <Lines>
      {facts.map(({ label, value, wraps }) =>
        value ? (
          <Line key={label} label={label} wraps={wraps}>
            {value}
          </Line>
        ) : null,
      )}
    </Lines>
  );
}

function Options({ options }: { options: readonly string[] }) {
  return (
    <details className="options" open={options.length <= 12}>
      <summary>{options.length === 1 ? "1 option" : `${options.length} options`} named by the dealer</summary>
      <ul>
        {options.map((option, index) => (
          <li key={`${index} ${option}`}>{option}</li>
        ))}
      </ul>
    </details>
  );
}

function fromVin(car: CarView): Fact[] {
  const { horsepower, doors, seats } = car;
  const engine = [car.engine, horsepower ? `${horsepower} hp` : ""].filter(Boolean).join(", ");
  return [
    { label: "VIN", value: car.vin },
    { label: "Body", value: bodyLabel(car.body) },
    { label: "Engine", value: engine || null, wraps: true },
    { label: "Fuel", value: fuelLabel(car.fuel) },
    { label: "Drive", value: car.drive && driveLabel(car.drive) },
    { label: "Gearbox", value: car.transmission && transmissionLabel(car.transmission) },
    { label: "Doors", value: doors ? String(doors) : null },
    { label: "Seats", value: seats ? String(seats) : null },
    { label: "Built in", value: car.plant || null, wraps: true },
  ];
}

function fromDealer(car: CarView): Fact[] {
  return [
    { label: "Condition", value: conditionLabel(car.condition) },
    { label: "Odometer", value: mileageWords(car.mileage) ?? "Not written down yet" },
    { label: "Outside", value: car.exteriorColor || null, wraps: true },
    { label: "Inside", value: car.interiorColor || null, wraps: true },
    { label: "Title", value: car.cleanTitle ? "Clean" : car.titleNote || "Branded", wraps: true },
    { label: "Stock number", value: car.stockNumber || null, wraps: true },
  ];
}
