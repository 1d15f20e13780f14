import { formatCents } from "@/lib/core/money";
import { states } from "@/lib/people/states";
import { dropGroup, type FilterGroup, type Filters, type ShelfStatus, type Sort } from "@/lib/search/filters";
import { bodyLabel, conditionLabel, driveLabel, fuelLabel } from "@/lib/vehicles/rules";

export const sortWords: Record<Sort, string> = {
  newest: "Newest listed",
  price: "Price, lowest first",
  "price-desc": "Price, highest first",
  mileage: "Miles, fewest first",
  year: "Year, newest first",
};

export const statusWords: Record<ShelfStatus, string> = {
  active: "Active",
  active_under_contract: "Held or under contract",
  coming_soon: "Coming Soon",
};

const listWords = {
  make: (make: string) => make,
  model: (model: string) => model,
  body: bodyLabel,
  fuel: fuelLabel,
  drive: driveLabel,
  condition: conditionLabel,
  state: stateName,
  dealer: (slug: string) => `Dealer: ${slug}`,
  status: (status: ShelfStatus) => statusWords[status],
} as const;

type ListGroup = keyof typeof listWords;

/** One filter in use: what it says, and the filters without it. */
export type Chip = { key: string; label: string; without: Filters };

/** Every filter in use as a chip to take off, the words first. `dealers` names dealers by slug. */
export function chipsOf(filters: Filters, dealers: Record<string, string> = {}): Chip[] {
  const { q, yearMin, yearMax, priceMin, priceMax, mileageMax } = filters;
  const drop = (group: FilterGroup) => dropGroup(filters, group);
  const chips: Chip[] = [];
  if (q) chips.push({ key: "q", label: `“${q}”`, without: drop("q") });
  const price = rangeWords(priceMin, priceMax, formatCents);
  if (price) chips.push({ key: "price", label: price, without: drop("price") });
  if (mileageMax !== null) {
    chips.push({
      key: "mileage",
      label: `Under ${mileageMax.toLocaleString("en-US")} mi`,
      without: drop("mileage"),
    });
  }
  const year = rangeWords(yearMin, yearMax, String);
  if (year) chips.push({ key: "year", label: year, without: drop("year") });
  for (const group of Object.keys(listWords) as ListGroup[])
    chips.push(...listChips(filters, group, dealers));
  return chips;
}

/** What a group of filters says, for "Drop one": "Price", "Honda or Ford". */
export function groupWords(
  filters: Filters,
  group: FilterGroup,
  dealers: Record<string, string> = {},
): string {
  const labels = chipsOf(filters, dealers)
    .filter(({ key }) => key === group || key.startsWith(`${group} `))
    .map(({ label }) => label);
  return labels.length > 2
    ? `${labels.slice(0, 2).join(", ")} and ${labels.length - 2} more`
    : labels.join(" or ");
}

export function stateName(code: string): string {
  return (states as Record<string, string>)[code] ?? code;
}

function listChips(filters: Filters, group: ListGroup, dealers: Record<string, string>): Chip[] {
  const values: readonly string[] = filters[group];
  const say = listWords[group] as (value: string) => string;
  return values.map((value) => ({
    key: `${group} ${value}`,
    label: group === "dealer" ? (dealers[value] ?? value) : say(value),
    without: without(filters, group, value),
  }));
}

function without(filters: Filters, group: ListGroup, value: string): Filters {
  const rest = (filters[group] as string[]).filter((one) => one !== value);
  const isLastMake = group === "make" && rest.length === 0;
  return { ...filters, [group]: rest, ...(isLastMake ? { model: [] } : {}), cursor: null };
}

function rangeWords(from: number | null, to: number | null, say: (value: number) => string): string | null {
  if (from !== null && to !== null) return from === to ? say(from) : `${say(from)} to ${say(to)}`;
  if (from !== null) return `From ${say(from)}`;
  return to === null ? null : `Up to ${say(to)}`;
}
