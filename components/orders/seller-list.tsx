import Link from "next/link";
import { ButtonLink } from "@/components/ui/button-link";
import { Face } from "@/components/ui/face";
import { Section } from "@/components/ui/section";
import { firstNameOf } from "@/lib/clients/rules";
import type { SellerView } from "@/lib/orders/find-seller";

type SellerListProps = {
  people: readonly SellerView[];
  here: string;
  kept: readonly string[];
  listerId: string;
};

/** A few others one could buy this car with. Each says why, or why not today; the price never changes. */
export function SellerList({ people, here, kept, listerId }: SellerListProps) {
  return (
    <Section id="people" gap title="Or with somebody else" aside={<Link href="/people">Everybody</Link>}>
      {people.length === 0 ? <p>Nobody else sells in this state today. Look in the whole market.</p> : null}
      <ul className="people">
        {people.map((person) => (
          <li key={person.handle}>
            <Face name={person.name} handle={person.handle} />
            <div className="row between">
              <div>
                <p className="name">
                  <a href={`/people/${person.handle}`}>{person.name}</a>
                </p>
                <p className="small dim">{placeOf(person, kept, listerId)}</p>
              </div>
              {person.house ? (
                <ButtonLink href={`${here}?with=${person.handle}`} size="small">
                  Buy with {firstNameOf(person.name)}
                </ButtonLink>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function placeOf({ handle, house }: SellerView, kept: readonly string[], listerId: string): string {
  const yours = kept.includes(handle) ? "Your person. " : "";
  if (!house) return `${yours}Cannot sell today: no live employment and license`;
  const where =
    house.dealerId === listerId ? `Sells for ${house.name}, where the car stands` : `Sells for ${house.name}`;
  return `${yours}${where}`;
}
