import { Button } from "@/components/ui/button";
import { statusWord } from "@/components/ui/status-mark";
import { type ListingStatus, listingStatuses } from "@/lib/listings/process";

type FilterBarProps = { q: string; status?: ListingStatus | "every"; counts: readonly { status: ListingStatus; cars: number }[] };

/** Finds cars of one lot by VIN, stock number or model, and by status. A plain form: the address is the state. */
export function FilterBar({ q, status, counts }: FilterBarProps) {
  const carsIn = new Map(counts.map((count) => [count.status, count.cars]));
  const shown = listingStatuses.filter((each) => carsIn.has(each) || each === status);
  return (
    <form className="row" role="search" aria-label="Find in this inventory">
      <label className="vh" htmlFor="find">
        VIN, stock number or model
      </label>
      <input id="find" name="q" defaultValue={q} placeholder="VIN, stock number, model" maxLength={80} style={{ width: 220 }} />
      <label className="vh" htmlFor="status">
        Status
      </label>
      <select id="status" name="status" defaultValue={status ?? ""} style={{ width: "auto" }}>
        <option value="">On the lot</option>
        <option value="every">Every status</option>
        {shown.map((each) => (
          <option key={each} value={each}>
            {statusWord(each)} ({(carsIn.get(each) ?? 0).toLocaleString("en-US")})
          </option>
        ))}
      </select>
      <Button type="submit">Find</Button>
    </form>
  );
}
