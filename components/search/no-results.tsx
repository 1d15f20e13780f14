import { Empty } from "@/components/ui/empty";
import { type Filters, dropGroup, groupsIn, writeFilters } from "@/lib/search/filters";
import type { Drop } from "@/lib/search/search-listings";
import { groupWords } from "./filter-words";

type NoResultsProps = { filters: Filters; drops: Drop[]; with?: string; dealers: Record<string, string> };

/** Nothing fits: which filter to drop, and how many cars each drop gives. */
export function NoResults({ filters, drops, with: handle, dealers }: NoResultsProps) {
  const count = groupsIn(filters).length;
  const more = { with: handle };
  return (
    <Empty title={titleOf(count)} level={3}>
      {drops.length > 0 ? (
        <>
          <p>{drops.length === 1 ? "Drop this one and you get" : "Drop one and you get"}</p>
          <ul className="row">
            {drops.map(({ group, cars }) => (
              <li key={group}>
                <a className="chip" href={`/cars${writeFilters(dropGroup(filters, group), more)}`}>
                  {cars.toLocaleString("en-US")} without {groupWords(filters, group, dealers)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          {count === 0
            ? "Dealers have posted nothing yet."
            : "Not one of them is the reason alone. Begin again with fewer."}
        </p>
      )}
      {count > 0 ? (
        <a className="btn" href={`/cars${writeFilters({}, more)}`}>
          See every car
        </a>
      ) : null}
    </Empty>
  );
}

const numbers = ["", "", "both", "all three", "all four", "all five", "all six"];

function titleOf(count: number): string {
  if (count === 0) return "There are no cars on the shelf";
  if (count === 1) return "No car fits this filter";
  return `No car fits ${numbers[count] ?? `all ${count}`} filters`;
}
