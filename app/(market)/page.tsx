import type { Metadata } from "next";
import { CarPick } from "@/components/listings/car-pick";
import { InsideLines, OutsideList } from "@/components/listings/price-sheet";
import { PersonPick } from "@/components/people/person-pick";
import { Main } from "@/components/shell/page";
import { Price } from "@/components/ui/price";
import { Section } from "@/components/ui/section";
import { Sheet } from "@/components/ui/sheet";
import type { CarView } from "@/lib/listings/car-view";
import { findCar } from "@/lib/listings/queries";
import { carPath, carTitle } from "@/lib/listings/rules";
import { type GovernmentEstimate, estimateGovernmentLines } from "@/lib/orders/taxes";
import { type PersonCard, searchPeople } from "@/lib/people/queries";
import { drawCars } from "@/lib/search/find-cars";
import type { CarCard } from "@/lib/search/list-cars";
import { type MarketFigures, marketFigures } from "@/lib/search/market-figures";

// Drawn when asked: built ahead, it would show the market as it was before its first dealer.
export const dynamic = "force-dynamic";

export const metadata: Metadata = { alternates: { canonical: "/" } };

export default async function HomePage() {
  const day = new Date().toISOString().slice(0, 10);
  const [figures, people, cars] = await Promise.all([marketFigures(), searchPeople({}), drawCars(day, 3)]);
  const car = cars[0] ? await findCar(cars[0].mlsNumber) : null;
  const outside = car && (await estimateGovernmentLines(car.dealer.state, car.priceCents));
  const sellers = people.people.filter(({ canSell }) => canSell);
  return (
    <Main>
      <div className="hero">
        <h1 className="display">
          One price on every car.
          <br />A person you choose, and keep.
        </h1>
        <p className="lead">{heroWords(figures)}</p>
      </div>
      <div className="paths">
        <ByPerson people={sellers.slice(0, 3)} total={figures.people} />
        <ByCar cars={cars} total={figures.cars} />
      </div>
      {car ? <Sticker car={car} outside={outside} /> : null}
      <WhatHolds />
    </Main>
  );
}

function ByPerson({ people, total }: { people: PersonCard[]; total: number }) {
  return (
    <section aria-labelledby="by-person">
      <h2 id="by-person">Start with a person</h2>
      <form className="ask" role="search" aria-label="Find a person" action="/people">
        <div className="field">
          <label htmlFor="people-q">What do you need help with?</label>
          <input
            id="people-q"
            name="q"
            type="search"
            maxLength={100}
            placeholder="First car, Spanish, no pressure"
          />
        </div>
        <button className="btn go">Find people</button>
      </form>
      <ul className="pick">
        {people.map((person) => (
          <PersonPick key={person.handle} person={person} />
        ))}
      </ul>
      <p>
        <a href="/people">{allWords(total, "person", "people")}</a> <Drawn count={people.length} />
      </p>
    </section>
  );
}

function ByCar({ cars, total }: { cars: CarCard[]; total: number }) {
  return (
    <section aria-labelledby="by-car">
      <h2 id="by-car">Start with a car</h2>
      <form className="ask" role="search" aria-label="Find a car" action="/cars">
        <div className="field">
          <label htmlFor="cars-q">What are you looking for?</label>
          <input id="cars-q" name="q" type="search" maxLength={120} placeholder="Wagon under $26,000" />
        </div>
        <button className="btn go">Find cars</button>
      </form>
      <ul className="pick">
        {cars.map((car) => (
          <CarPick key={car.listingId} car={car} />
        ))}
      </ul>
      <p>
        <a href="/cars">{allWords(total, "car", "cars")}</a> <Drawn count={cars.length} />
      </p>
    </section>
  );
}

/** Why these and no others: nobody can buy or earn a place on the front page. */
function Drawn({ count }: { count: number }) {
  return count > 0 ? <span className="small dim drawn">Drawn anew each day, at random</span> : null;
}

function Sticker({ car, outside }: { car: CarView; outside: GovernmentEstimate | null }) {
  const miles = car.mileage === null ? "new" : `${car.mileage.toLocaleString("en-US")} mi`;
  return (
    <Section
      id="price"
      gap
      title="What a price is here"
      aside={<a href={carPath(car)}>See this one in full</a>}
    >
      <Sheet>
        <div className="sticker3">
          <div className="part">
            <h3>The price</h3>
            <Price cents={car.priceCents} size="xl" />
            <p className="dim sheet-under">
              {carTitle(car)}, {miles}. The same for you, for the next person, and for the dealer’s cousin.
            </p>
          </div>
          <div className="part">
            <h3>Inside the price</h3>
            <InsideLines lines={car.lines} priceCents={car.priceCents} />
          </div>
          <div className="part">
            <h3>Outside it: the state’s lines {outside ? <span>estimate</span> : null}</h3>
            {outside ? <OutsideList outside={outside} priceCents={car.priceCents} /> : <NoEstimate />}
          </div>
        </div>
      </Sheet>
    </Section>
  );
}

function NoEstimate() {
  return (
    <p className="dim">
      Sales tax, title and plates go to the state where the car is registered. We show a state’s figures once
      somebody has confirmed them, and call them an estimate. Nothing else is added to the price.
    </p>
  );
}

function WhatHolds() {
  return (
    <Section id="holds" gap title="What holds here">
      <div className="four">
        <div className="stack-1">
          <h3>Only you can end it</h3>
          <p>Your salesperson is your choice. A dealer, a job change or Upfront cannot end it.</p>
          <p>
            <a href="/how-it-works#keeping">How keeping works</a>
          </p>
        </div>
        <div className="stack-1">
          <h3>No one is asked upstairs</h3>
          <p>There is no offer to write and no manager to see. The posted price is the order price.</p>
          <p>
            <a href="/how-it-works#buying">How buying works</a>
          </p>
        </div>
        <div className="stack-1">
          <h3>Prices leave a trail</h3>
          <p>Each change is chained to the one before it. You can check any car’s, without an account.</p>
          <p>
            <a href="/verify">Verify a price</a>
          </p>
        </div>
        <div className="stack-1">
          <h3>Your data is yours</h3>
          <p>Take what is kept about you out at any time, in files other programs open.</p>
          <p>
            <a href="/how-it-works#your-data">What you can export</a>
          </p>
        </div>
      </div>
    </Section>
  );
}

function heroWords({ dealers, states, people }: MarketFigures): string {
  if (dealers === 0)
    return "Dealers post their cars here once, at one price for everyone. The first ones are on their way.";
  const houses =
    dealers === 1
      ? "One dealer posts its cars"
      : `${dealers} dealers in ${states === 1 ? "one state" : `${states} states`} post their cars`;
  const sellers =
    people === 1 ? "One salesperson can" : `Any of ${people.toLocaleString("en-US")} salespeople can`;
  const shelf = `${houses} here once, at one price for everyone. ${sellers} sell you any of them.`;
  return `${shelf} Begin with whichever you are surer of.`;
}

function allWords(total: number, one: string, many: string): string {
  return total === 1 ? `See the one ${one}` : `See all ${total.toLocaleString("en-US")} ${many}`;
}
