import type { Metadata } from "next";
import { z } from "zod";
import { FilterBar } from "@/components/inventory/filter-bar";
import { InventoryTable } from "@/components/inventory/inventory-table";
import { MoveChosen } from "@/components/inventory/move-chosen";
import { Needs } from "@/components/inventory/needs";
import { Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { listImports } from "@/lib/feeds/queries";
import { inventorySorts, type InventoryQuery, type InventorySort } from "@/lib/listings/inventory-view";
import { listInventory } from "@/lib/listings/queries";
import { statusSchema } from "@/lib/listings/schema";
import { requireDealer } from "@/lib/web/session";
import { moveChosenAction } from "./actions";

type InventoryPageProps = {
  params: Promise<{ dealer: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Inventory" };

export default async function InventoryPage({ params, searchParams }: InventoryPageProps) {
  const { dealer: slug } = await params;
  const { actor, dealer } = await requireDealer(slug, undefined, `/lot/${slug}/inventory`);
  const query = readQuery(await searchParams);
  const [inventory, imports] = await Promise.all([listInventory(actor, slug, query), listImports(actor, dealer.dealerId)]);
  const { cars, total, next, counts } = inventory;
  const href = (change: Partial<InventoryQuery>) => hrefOf(slug, { ...query, cursor: undefined, ...change });
  return (
    <Main>
      <div className="row between" style={{ marginBottom: "var(--s-2)" }}>
        <h1>Inventory</h1>
        <div className="row">
          <ButtonLink href={`/lot/${slug}/import`}>Import a file</ButtonLink>
          <ButtonLink href={`/lot/${slug}/inventory/new`} variant="go">
            Post a car
          </ButtonLink>
        </div>
      </div>
      <Needs dealer={slug} counts={counts} lastImport={imports[0]} />
      <Section
        title={`${total.toLocaleString("en-US")} ${total === 1 ? "car" : "cars"}`}
        aside={<FilterBar q={query.q ?? ""} status={query.status} counts={counts} />}
      >
        {cars.length === 0 ? (
          <NothingHere slug={slug} isFiltered={Boolean(query.q || query.status)} />
        ) : (
          <MoveChosen action={moveChosenAction} dealer={slug}>
            <InventoryTable
              cars={cars}
              dealer={slug}
              timeZone={actor.timeZone}
              sort={query.sort ?? "days"}
              sortHref={(sort) => href({ sort })}
            />
          </MoveChosen>
        )}
        <nav className="row between" aria-label="Pages" style={{ marginTop: 12 }}>
          <span className="dim">
            {cars.length.toLocaleString("en-US")} of {total.toLocaleString("en-US")} on this page
          </span>
          <span className="row">
            {query.cursor ? <ButtonLink href={href({})}>First page</ButtonLink> : null}
            {next ? <ButtonLink href={href({ cursor: next })}>Next</ButtonLink> : null}
          </span>
        </nav>
      </Section>
    </Main>
  );
}

function NothingHere({ slug, isFiltered }: { slug: string; isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <Empty title="No car of yours fits">
        <p>Take a word out, or look in every status.</p>
        <ButtonLink href={`/lot/${slug}/inventory`}>Show all</ButtonLink>
      </Empty>
    );
  }
  return (
    <Empty title="Nothing on the lot yet">
      <p>Post one car by its VIN, or send the file your system writes.</p>
      <ButtonLink href={`/lot/${slug}/import`}>Import a file</ButtonLink>
    </Empty>
  );
}

function readQuery(given: Record<string, string | string[] | undefined>): InventoryQuery {
  const one = (name: string) => (typeof given[name] === "string" ? given[name].slice(0, 200) : undefined);
  const sort = inventorySorts.find((each) => each === one("sort")) as InventorySort | undefined;
  const status = z.union([statusSchema, z.literal("every")]).safeParse(one("status"));
  return { q: one("q")?.slice(0, 80) || undefined, sort, cursor: one("cursor"), status: status.success ? status.data : undefined };
}

function hrefOf(slug: string, query: InventoryQuery): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const search = new URLSearchParams(given).toString();
  return `/lot/${slug}/inventory${search ? `?${search}` : ""}`;
}
