import { Icon } from "@/components/ui/icon";
import { type Filters, writeFilters } from "@/lib/search/filters";
import { chipsOf } from "./filter-words";

type ChipsProps = { filters: Filters; with?: string; dealers: Record<string, string> };

/** The filters in use, each a link that takes it off; on a phone also the way to the filters themselves. */
export function FilterChips({ filters, with: handle, dealers }: ChipsProps) {
  const chips = chipsOf(filters, dealers);
  const more = { with: handle };
  return (
    <div className="row chips cars-chips" role="group" aria-label="Filters in use">
      <a className="chip only-phone" href="#filters">
        <Icon name="filters" />
        {chips.length > 0 ? `Filters, ${chips.length} in use` : "Filters"}
      </a>
      {chips.map(({ key, label, without }) => (
        <a key={key} className="chip on" href={`/cars${writeFilters(without, more)}`}>
          {label} <Icon name="close" />
          <span className="vh">remove</span>
        </a>
      ))}
      {chips.length > 1 ? (
        <a className="chip-clear" href={`/cars${writeFilters({ sort: filters.sort }, more)}`}>
          Clear all
        </a>
      ) : null}
    </div>
  );
}
