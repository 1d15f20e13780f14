import "server-only";
import { type Facets, countCars, countFacets } from "./count-facets";
import { type FilterGroup, type Filters, dropGroup, groupsIn, writeFilters } from "./filters";
import { keepBriefly } from "./keep-briefly";
import { type CarCard, listCars } from "./list-cars";
import { withWordsRead } from "./read-words";

export type SearchResult = { cars: CarCard[]; total: number; next: string | null; facets: Facets };

/**
 * The shelf by filters: one page of cars, how many there are, where the next page begins (a key for
 * `cursor`), and what each further choice would give. Words of `q` that name a filter count as that filter.
 * Order and choice never depend on a cooperation fee.
 */
export async function searchListings(filters: Filters): Promise<SearchResult> {
  const read = withWordsRead(filters);
  const [page, facets] = await Promise.all([
    listCars(read),
    keepBriefly(`facets${keyOf(read)}`, () => countFacets(read)),
  ]);
  return { ...page, total: facets.total, facets };
}

/** As `searchListings`, without the counts of further choices. */
export async function listListings(filters: Filters, size?: number): Promise<Omit<SearchResult, "facets">> {
  const read = withWordsRead(filters);
  const [page, total] = await Promise.all([
    listCars(read, size),
    keepBriefly(`total${keyOf(read)}`, () => countCars(read)),
  ]);
  return { ...page, total };
}

export type Drop = { group: FilterGroup; cars: number };

/** When nothing fits: which filter to drop, and how many each drop would give, most first. */
export async function suggestDrops(filters: Filters): Promise<Drop[]> {
  const read = withWordsRead(filters);
  const drops = await Promise.all(
    groupsIn(read).map(async (group) => ({ group, cars: await countCars(dropGroup(read, group)) })),
  );
  return drops.filter(({ cars }) => cars > 0).toSorted((a, b) => b.cars - a.cars);
}

function keyOf(filters: Filters): string {
  return writeFilters({ ...filters, sort: "newest", cursor: null });
}
