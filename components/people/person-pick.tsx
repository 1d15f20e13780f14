import { Face } from "@/components/ui/face";
import type { PersonCard } from "@/lib/people/queries";

/** A salesperson on one line of the front page: face, name, their own sentence, and the facts behind it. */
export function PersonPick({ person }: { person: PersonCard }) {
  const { handle, name, headline } = person;
  return (
    <li>
      <Face name={name} handle={handle} size="md" />
      <div>
        <h3 className="pick-name">
          <a href={`/people/${handle}`}>{name}</a>
        </h3>
        <p>“{headline}”</p>
        <ul className="facts">
          {personFacts(person).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}

/** "English, Spanish", "Scioto Motors", "612 cars delivered". */
export function personFacts({ languages, dealer, figures }: PersonCard): string[] {
  const { delivered, clients } = figures;
  const facts = [
    languages.slice(0, 3).join(", "),
    dealer ? dealer.name : "Between dealers",
    delivered > 0 ? `${delivered.toLocaleString("en-US")} ${delivered === 1 ? "car" : "cars"} delivered` : "",
    delivered === 0 && clients > 0 ? `${clients} ${clients === 1 ? "client" : "clients"}` : "",
  ];
  return facts.filter(Boolean);
}
