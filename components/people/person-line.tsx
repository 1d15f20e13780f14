import { Face } from "@/components/ui/face";
import type { PersonCard } from "@/lib/people/queries";
import { personFacts } from "./person-pick";

/** A salesperson in the list: their own sentence first, whom they serve best, then the facts. */
export function PersonLine({ person }: { person: PersonCard }) {
  const { handle, name, headline, servesBest, dealer, canSell } = person;
  return (
    <li>
      <Face name={name} handle={handle} size="md" />
      <div>
        <h3 className="name">
          <a href={`/people/${handle}`}>{name}</a>
        </h3>
        <p>“{headline}”</p>
        {servesBest.length > 0 ? (
          <p className="small dim">Serves best: {servesBest.slice(0, 3).join("; ")}</p>
        ) : null}
        <ul className="facts">
          {personFacts(person).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
          {dealer ? (
            <li>
              {dealer.city}, {dealer.state}
            </li>
          ) : null}
          {canSell ? null : <li>Cannot sell today</li>}
        </ul>
      </div>
    </li>
  );
}
