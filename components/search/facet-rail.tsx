import { Histogram } from "@/components/ui/histogram";
import { formatCents } from "@/lib/core/money";
import type { Facets, FacetValue } from "@/lib/search/count-facets";
import { type Filters, writeFilters } from "@/lib/search/filters";
import { bodyLabel, conditionLabel, driveLabel, fuelLabel } from "@/lib/vehicles/rules";
import type { BodyType, DriveType, FuelType, VehicleCondition } from "@/lib/vehicles/schema";
import { FilterForm } from "./filter-form";
import { stateName, statusWords } from "./filter-words";

const PRICE_STEP_CENTS = 300_000;
const SHOWN = 6;
const EVERY_BODY = 11;

type RailProps = { filters: Filters; facets: Facets; with?: string };

/** What can be chosen, and how many cars each choice would give. A form: it works without script. */
export function FacetRail({ filters, facets, with: handle }: RailProps) {
  const isOneMake = filters.make.length === 1;
  return (
    <FilterForm chosen={writeFilters(filters)}>
      <div className="sheet-head">
        <h2>Filters</h2>
        <a className="btn bare sm" href="#main">
          Close
        </a>
      </div>
      {handle ? <input type="hidden" name="with" value={handle} /> : null}
      {filters.dealer.map((slug) => (
        <input key={slug} type="hidden" name="dealer" value={slug} />
      ))}
      <PriceField filters={filters} counts={facets.price} />
      <Facet
        name="body"
        legend="Body"
        values={facets.body}
        chosen={filters.body}
        say={(body) => bodyLabel(body as BodyType)}
        shown={EVERY_BODY}
      />
      <Facet name="make" legend="Make" values={facets.make} chosen={filters.make} noun={["make", "makes"]} />
      {isOneMake ? (
        <Facet
          name="model"
          legend={`${filters.make[0]} models`}
          values={facets.model}
          chosen={filters.model}
          noun={["model", "models"]}
        />
      ) : null}
      <YearField filters={filters} />
      <MilesField filters={filters} miles={facets.mileage} />
      <Facet
        name="condition"
        legend="Condition"
        values={facets.condition}
        chosen={filters.condition}
        say={(value) => conditionLabel(value as VehicleCondition)}
      />
      <Facet
        name="fuel"
        legend="Fuel"
        values={facets.fuel}
        chosen={filters.fuel}
        say={(fuel) => fuelLabel(fuel as FuelType)}
        noun={["fuel", "fuels"]}
      />
      <Facet
        name="drive"
        legend="Drive"
        values={facets.drive}
        chosen={filters.drive}
        say={(drive) => driveLabel(drive as DriveType)}
      />
      <Facet
        name="state"
        legend="Where the dealer is"
        values={facets.state}
        chosen={filters.state}
        say={stateName}
        noun={["state", "states"]}
      />
      <Facet
        name="status"
        legend="Status"
        values={facets.status}
        chosen={filters.status}
        say={(status) => statusWords[status as keyof typeof statusWords] ?? status}
      />
      <noscript>
        <button className="btn wide">Show what fits</button>
      </noscript>
      <div className="sheet-foot">
        <a className="btn" href="/cars">
          Clear
        </a>
        <button className="btn go">
          {facets.total === 1 ? "Show 1 car" : `Show ${facets.total.toLocaleString("en-US")} cars`}
        </button>
      </div>
    </FilterForm>
  );
}

type FacetProps = {
  name: string;
  legend: string;
  values: readonly FacetValue[];
  chosen: readonly string[];
  say?: (value: string) => string;
  shown?: number;
  noun?: readonly [one: string, many: string];
};

function Facet({
  name,
  legend,
  values,
  chosen,
  say = String,
  shown = SHOWN,
  noun = ["choice", "choices"],
}: FacetProps) {
  const missing = chosen.filter((value) => !values.some((one) => one.value === value));
  const all = [...values, ...missing.map((value) => ({ value, cars: 0 }))];
  if (all.length === 0) return null;
  const first = all.filter(({ value }, index) => index < shown || chosen.includes(value));
  const rest = all.filter((one) => !first.includes(one));
  const boxes = (list: typeof all) =>
    list.map(({ value, cars }) => (
      <label key={value} className="check">
        <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />{" "}
        {say(value)}
        <span className="n">{cars.toLocaleString("en-US")}</span>
      </label>
    ));
  return (
    <fieldset>
      <legend>{legend}</legend>
      {boxes(first)}
      {rest.length > 0 ? (
        <details>
          <summary>
            {rest.length} more {rest.length === 1 ? noun[0] : noun[1]}
          </summary>
          {boxes(rest)}
        </details>
      ) : null}
    </fieldset>
  );
}

function PriceField({ filters, counts }: { filters: Filters; counts: number[] }) {
  const { priceMin, priceMax } = filters;
  const last = counts.length - 1;
  const from = priceMin === null ? 0 : Math.min(last, Math.floor(priceMin / PRICE_STEP_CENTS));
  const to = priceMax === null ? last : Math.min(last, Math.ceil(priceMax / PRICE_STEP_CENTS) - 1);
  return (
    <fieldset>
      <legend>Price, all dealer fees inside</legend>
      <Histogram counts={counts} chosen={[from, to]} />
      <div className="pair">
        <Money name="priceMin" label="From" cents={priceMin} />
        <Money name="priceMax" label="To" cents={priceMax} />
      </div>
    </fieldset>
  );
}

function Money({ name, label, cents }: { name: string; label: string; cents: number | null }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        inputMode="numeric"
        autoComplete="off"
        placeholder="Any"
        defaultValue={cents === null ? "" : formatCents(cents)}
      />
    </div>
  );
}

function YearField({ filters }: { filters: Filters }) {
  const years = [
    { name: "yearMin", label: "From", value: filters.yearMin },
    { name: "yearMax", label: "To", value: filters.yearMax },
  ];
  return (
    <fieldset>
      <legend>Model year</legend>
      <div className="pair">
        {years.map(({ name, label, value }) => (
          <div key={name} className="field">
            <label htmlFor={name}>{label}</label>
            <input
              id={name}
              name={name}
              inputMode="numeric"
              autoComplete="off"
              placeholder="Any"
              maxLength={4}
              defaultValue={value ?? ""}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function MilesField({ filters, miles }: { filters: Filters; miles: Facets["mileage"] }) {
  const { mileageMax } = filters;
  const isOwn = mileageMax !== null && !miles.some(({ most }) => most === mileageMax);
  return (
    <div className="field-group field">
      <label htmlFor="mileageMax">Miles, at most</label>
      <select
        id="mileageMax"
        name="mileageMax"
        defaultValue={mileageMax ?? ""}
        data-chosen={mileageMax ?? ""}
      >
        <option value="">Any</option>
        {isOwn ? <option value={mileageMax}>{mileageMax.toLocaleString("en-US")} mi</option> : null}
        {miles.map(({ most, cars }) => (
          <option key={most} value={most}>
            {`${most.toLocaleString("en-US")} mi (${cars.toLocaleString("en-US")})`}
          </option>
        ))}
      </select>
    </div>
  );
}
