import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import type { ListingStatus } from "@/lib/listings/process";

type NeedsProps = {
  dealer: string;
  counts: readonly { status: ListingStatus; cars: number }[];
  lastImport?: { runId: string; refused: number; rows: number; fileName: string };
};

type Need = { count: number; title: ReactNode; detail: string; href: string; go: string };

/** What waits for the dealer, soonest first; not there when nothing does. */
export function Needs({ dealer, counts, lastImport }: NeedsProps) {
  const needs = needsOf(dealer, new Map(counts.map(({ status, cars }) => [status, cars])), lastImport);
  if (needs.length === 0) return null;
  return (
    <Section title="What needs you" aside={`${needs.length} ${needs.length === 1 ? "thing" : "things"}, soonest first`}>
      <ol className="needs">
        {needs.map(({ count, title, detail, href, go }) => (
          <li key={href}>
            <span className="n">{count.toLocaleString("en-US")}</span>
            <div>
              <strong>{title}</strong> <span className="dim">{detail}</span>
            </div>
            <ButtonLink href={href}>{go}</ButtonLink>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function needsOf(dealer: string, cars: ReadonlyMap<ListingStatus, number>, lastImport: NeedsProps["lastImport"]): Need[] {
  const has = (status: ListingStatus) => cars.get(status) ?? 0;
  const inventory = (status: ListingStatus) => `/lot/${dealer}/inventory?status=${status}`;
  const needs: Need[] = [
    {
      count: has("active_under_contract") + has("pending"),
      title: plural(has("active_under_contract") + has("pending"), "car is", "cars are", "under contract."),
      detail: "Each order says what it waits for.",
      href: `/lot/${dealer}/orders`,
      go: "See the orders",
    },
    {
      count: has("hold"),
      title: plural(has("hold"), "car is", "cars are", "on Hold."),
      detail: "Nobody can buy a car on Hold. Bring it back or withdraw it.",
      href: inventory("hold"),
      go: "See them",
    },
    {
      count: has("incomplete"),
      title: plural(has("incomplete"), "car is", "cars are", "Incomplete."),
      detail: "They are not on the shelf yet.",
      href: inventory("incomplete"),
      go: "Finish them",
    },
  ];
  if (lastImport) {
    needs.push({
      count: lastImport.refused,
      title: plural(lastImport.refused, "line", "lines", `of ${lastImport.fileName} ${lastImport.refused === 1 ? "was" : "were"} refused.`),
      detail: `${(lastImport.rows - lastImport.refused).toLocaleString("en-US")} went through.`,
      href: `/lot/${dealer}/import/${lastImport.runId}`,
      go: "See why",
    });
  }
  return needs.filter(({ count }) => count > 0);
}

function plural(count: number, one: string, many: string, rest: string): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many} ${rest}`;
}
