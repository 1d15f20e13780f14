import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CarCard } from "@/components/listings/car-card";
import { FacetRail } from "@/components/search/facet-rail";
import { FilterChips } from "@/components/search/filter-chips";
import { sortWords } from "@/components/search/filter-words";
import { NoResults } from "@/components/search/no-results";
import { Main } from "@/components/shell/page";
import { formatDate } from "@/components/ui/format-date";
import { staticHtml } from "@/components/ui/static-html";
import { findDealer } from "@/lib/dealers/queries";
import { findCar } from "@/lib/listings/queries";
import { carPath } from "@/lib/listings/rules";
import { findPeopleByHandle } from "@/lib/people/queries";
import { type Filters, groupsIn, readFilters, type Sort, sorts, writeFilters } from "@/lib/search/filters";
import type { CarCard as CarCardView } from "@/lib/search/list-cars";
import { isExact, readWords, withWordsRead } from "@/lib/search/read-words";
import { searchListings, suggestDrops } from "@/lib/search/search-listings";
import { readHandle } from "@/lib/web/with-cookie";

type Query = Record<string, string | string[] | undefined>;
type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const isPlain = groupsIn(readFilters(await searchParams)).length === 0;
  return {
    title: "Cars",
    description: "Every car of every member dealer, each at one price with every dealer fee inside.",
    alternates: { canonical: "/cars" },
    robots: isPlain ? undefined : { index: false, follow: true },
  };
}

export default async function CarsPage({ searchParams }: Props) {
  const query = await searchParams;
  const filters = readFilters(query);
  const handle = readHandle(typeof query.with === "string" ? query.with : null) ?? undefined;
  await redirectWhenPlainer(filters, handle);
  const [found, dealers, seller] = await Promise.all([
    searchListings(filters),
    dealerNames(filters),
    sellerOf(handle),
  ]);
  const drops = found.total === 0 ? await suggestDrops(filters) : [];
  const now = new Date();
  const more = { with: handle };
  return (
    <Main>
      <div className="row between cars-head">
        <h1>Cars</h1>
        <p className="dim">Counted at {formatDate(now, "time", { zone: true })}</p>
      </div>
      <Ask q={filters.q} />
      {seller ? (
        <p className="buys-with">
          You are looking with <a href={`/people/${seller.handle}`}>{seller.name}</a>. Any car here can be
          bought with them, at its one price.
        </p>
      ) : null}
      {typeof query.left === "string" ? <LeftOut words={query.left} /> : null}
      <FilterChips filters={filters} with={handle} dealers={dealers} />
      <div className="split">
        <FacetRail filters={filters} facets={found.facets} with={handle} />
        <a className="veil" href="#main" tabIndex={-1} aria-hidden="true" />
        <section aria-labelledby="found">
          <div className="row between cars-head">
            <h2 id="found" aria-live="polite">
              {found.total === 1 ? "1 car" : `${found.total.toLocaleString("en-US")} cars`}
            </h2>
            <SortField sort={filters.sort} />
          </div>
          {found.total === 0 ? (
            <NoResults filters={filters} drops={drops} with={handle} dealers={dealers} />
          ) : null}
          <Cards cars={found.cars} query={handle ? `?with=${handle}` : ""} now={now} />
          <Pages
            filters={filters}
            shown={found.cars.length}
            total={found.total}
            next={found.next}
            more={more}
          />
        </section>
      </div>
    </Main>
  );
}

/** Words that were understood and cannot be answered yet: said, never dropped in silence. */
function LeftOut({ words }: { words: string }) {
  return (
    <p className="buys-with" role="status">
      Distance cannot be asked for yet, so “{words.slice(0, 60)}” is left out. The state of the dealer can be
      chosen.
    </p>
  );
}

/** The cards as one string: of all that the page consists of they are most, and nothing in them moves. */
function Cards({ cars, query, now }: { cars: CarCardView[]; query: string; now: Date }) {
  const cards = cars.map((car) => <CarCard key={car.listingId} car={car} now={now} query={query} />);
  return <ul className="grid" dangerouslySetInnerHTML={{ __html: staticHtml(cards) }} />;
}

/** A VIN or an MLS number leads to its car; words that name filters become those filters. */
async function redirectWhenPlainer(filters: Filters, handle: string | undefined): Promise<void> {
  if (!filters.q) return;
  if (isExact(filters.q)) {
    const [car] = (await searchListings(filters)).cars;
    const found = car ?? (await findCar(filters.q.toUpperCase()));
    if (found) redirect(carPath(found));
    return;
  }
  const { ignored } = readWords(filters.q);
  const read = withWordsRead(filters);
  if (read.q === filters.q && ignored.length === 0) return;
  redirect(`/cars${writeFilters(read, { with: handle, left: ignored.join(", ") })}`);
}

async function dealerNames({ dealer }: Filters): Promise<Record<string, string>> {
  const found = await Promise.all(dealer.slice(0, 10).map(findDealer));
  return Object.fromEntries(found.filter((one) => one !== null).map(({ slug, name }) => [slug, name]));
}

async function sellerOf(handle: string | undefined) {
  const [person] = handle ? await findPeopleByHandle([handle]) : [];
  return person?.canSell ? person : null;
}

function Ask({ q }: { q: string }) {
  return (
    <div className="ask inline cars-ask" role="search" aria-label="Cars">
      <div className="field">
        <label className="vh" htmlFor="q">
          Search cars
        </label>
        <input
          id="q"
          name="q"
          form="filters"
          type="search"
          defaultValue={q}
          maxLength={120}
          placeholder="Wagon under $26,000, a VIN, or an MLS number"
        />
      </div>
      <button className="btn go" form="filters">
        Search
      </button>
    </div>
  );
}

function SortField({ sort }: { sort: Sort }) {
  return (
    <div className="row sortrow">
      <label htmlFor="sort" className="vh">
        Sort by
      </label>
      <select id="sort" name="sort" form="filters" defaultValue={sort} data-chosen={sort}>
        {sorts.map((value) => (
          <option key={value} value={value}>
            {sortWords[value]}
          </option>
        ))}
      </select>
      <noscript>
        <button className="btn" form="filters">
          Sort
        </button>
      </noscript>
    </div>
  );
}

type PagesProps = {
  filters: Filters;
  shown: number;
  total: number;
  next: string | null;
  more: { with?: string };
};

function Pages({ filters, shown, total, next, more }: PagesProps) {
  if (shown === 0 || (!next && !filters.cursor)) return null;
  return (
    <nav className="row between pager sec-gap" aria-label="Pages">
      <span className="dim">
        {filters.cursor
          ? `${shown} of ${total.toLocaleString("en-US")}`
          : `1 to ${shown} of ${total.toLocaleString("en-US")}`}
      </span>
      <span className="row">
        {filters.cursor ? (
          <a className="btn" href={`/cars${writeFilters({ ...filters, cursor: null }, more)}`}>
            First page
          </a>
        ) : null}
        {next ? (
          <a className="btn" rel="next" href={`/cars${writeFilters({ ...filters, cursor: next }, more)}`}>
            Next {shown}
          </a>
        ) : null}
      </span>
    </nav>
  );
}
