import { Band, Part, Sheet } from "@/components/ui/sheet";
import type { ProfileView } from "@/lib/people/queries";
import { firstNameOf } from "./first-name";

/** What one can do with a person: look for a car with them, choose them, keep how to reach them. */
export function PersonAside({ profile, cars }: { profile: ProfileView; cars: number }) {
  const { handle, name, canSell } = profile;
  const first = firstNameOf(name);
  return (
    <aside className="sticky stack" aria-label={`Buy with ${first}`}>
      {canSell ? (
        <Sheet>
          <Band title={`Buy with ${first}`} aside="any car, one price" />
          <Part className="stack-1">
            <p>
              {first} can sell you any of the {cars.toLocaleString("en-US")} cars here, from every dealer.
              Each has one price, and it is the same whoever you buy with.
            </p>
            <a className="btn go wide" href={`/cars?with=${handle}`}>
              Browse all cars with {first}
            </a>
            <p className="small dim">
              The pages of cars then offer to reserve with {first}. Nothing is chosen yet.
            </p>
          </Part>
        </Sheet>
      ) : (
        <Sheet>
          <Band title={`${first} cannot sell today`} />
          <Part className="stack-1">
            <p>
              There is no live employment and license at the moment. You can still choose {first} as your
              person; a car can be bought with anybody else, and with {first} again later.
            </p>
          </Part>
        </Sheet>
      )}
      <a className="btn wide" href={`/people/${handle}/choose`}>
        Choose {first} as my person
      </a>
      <p className="small dim">Choosing costs nothing and binds nobody. Only you can end it.</p>
      <p className="small">
        <a href={`/people/${handle}/contact.vcf`} download>
          Save contact
        </a>
      </p>
    </aside>
  );
}
