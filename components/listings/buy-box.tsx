"use client";

import { firstNameOf } from "@/components/people/first-name";
import { useBuyWith, type BuyWith } from "@/components/shell/me";
import { Face } from "@/components/ui/face";
import { formatDate } from "@/components/ui/format-date";

type BuyBoxProps = { mlsNumber: string; price: string; deposit: string; people: number };

/**
 * Who sells it to you, and the one green button. The page is the same for everybody, so it begins with the
 * choice and turns to the person one came with or keeps once that is known; both have the same size.
 */
export function BuyBox({ mlsNumber, price, deposit, people }: BuyBoxProps) {
  const buyWith = useBuyWith();
  const person = buyWith?.canSell ? buyWith : null;
  const query = person ? `?${new URLSearchParams({ with: person.handle })}` : "";
  return (
    <section className="stack-1 buy-box" id="buy" aria-label="Buy">
      {person ? <Chosen person={person} /> : <NobodyYet people={people} absent={buyWith} />}
      <a className="btn go wide" href={`/buy/${mlsNumber}${query}`}>
        {person
          ? `Reserve with ${firstNameOf(person.name)}, ${deposit} deposit`
          : "Choose a person and reserve"}
      </a>
      <p className="small buy-note">
        {person ? (
          <>
            <a href={`/buy/${mlsNumber}`}>Buy with somebody else</a> at the same {price}. The deposit comes
            back in full until the rest is paid.
          </>
        ) : (
          `The price is ${price} with each of them. The ${deposit} deposit comes back in full until the rest is paid.`
        )}
      </p>
    </section>
  );
}

/** The price and the way to the button, at the foot of a phone. */
export function BuyBarLink() {
  const buyWith = useBuyWith();
  return (
    <a className="btn go" href="#buy">
      {buyWith?.canSell ? `Buy with ${firstNameOf(buyWith.name)}` : "Choose a person"}
    </a>
  );
}

function Chosen({ person }: { person: BuyWith }) {
  const since = person.since ? formatDate(new Date(`${person.since}T12:00:00Z`), "month") : null;
  return (
    <div className="who">
      <Face name={person.name} handle={person.handle} />
      <div>
        <p className="name">
          <a href={`/people/${person.handle}`}>{person.name}</a>
        </p>
        <p className="small dim">{since ? `Your person since ${since}` : "You came with them"}</p>
      </div>
    </div>
  );
}

function NobodyYet({ people, absent }: { people: number; absent: BuyWith | null }) {
  return (
    <div className="who">
      <span className="face t6" aria-hidden="true">
        {people}
      </span>
      <div>
        <p className="name">Choose your person</p>
        <p className="small dim">
          {absent
            ? `${absent.name} cannot sell today. Anybody else here can.`
            : `Any of ${people.toLocaleString("en-US")} people can sell you this car.`}
        </p>
      </div>
    </div>
  );
}
