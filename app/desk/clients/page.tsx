import type { Metadata } from "next";
import { ClientTable } from "@/components/clients/client-table";
import { DeskKeys } from "@/components/clients/desk-keys";
import { ExportLinks } from "@/components/clients/desk-aside";
import { FormerClients } from "@/components/clients/former-clients";
import { counted } from "@/components/clients/words";
import { Main } from "@/components/shell/page";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { bookOf, endedClientsOf } from "@/lib/clients/book-queries";
import { findClientsSchema, type FindClients } from "@/lib/clients/schema";
import { requireSalesperson } from "@/lib/web/session";
import type { SearchParams } from "../desk-query";

export const metadata: Metadata = { title: "Clients", robots: { index: false } };

export default async function ClientsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireSalesperson("/desk/clients");
  const query = readQuery(await searchParams);
  const [book, ended] = await Promise.all([bookOf(actor, query), endedClientsOf(actor)]);
  const { clients, total, next } = book;
  const { timeZone, profile } = actor;
  return (
    <Main>
      <div className="row between" style={{ marginBottom: "var(--s-2)" }}>
        <h1>Clients</h1>
        <ExportLinks />
      </div>
      <Section
        title={counted(total, "client")}
        aside={<Search q={query.q ?? ""} sort={query.sort ?? "name"} />}
      >
        {clients.length === 0 ? (
          <NoClients q={query.q ?? ""} handle={profile.handle} />
        ) : (
          <ClientTable
            clients={clients}
            timeZone={timeZone}
            sort={query.sort ?? "name"}
            sortHref={(sort) => hrefOf({ ...query, sort, cursor: undefined })}
          />
        )}
        <nav className="row between" aria-label="Pages" style={{ marginTop: 12 }}>
          <span className="dim">
            {clients.length > 0 ? `${clients.length} of ${counted(total, "client")} on this page` : ""}
          </span>
          <span className="row">
            {query.cursor ? (
              <ButtonLink href={hrefOf({ ...query, cursor: undefined })}>First page</ButtonLink>
            ) : null}
            {next ? <ButtonLink href={hrefOf({ ...query, cursor: next })}>Next</ButtonLink> : null}
          </span>
        </nav>
      </Section>
      <FormerClients clients={ended} timeZone={timeZone} />
      <DeskKeys />
    </Main>
  );
}

function Search({ q, sort }: { q: string; sort: string }) {
  return (
    <form className="row" role="search" action="/desk/clients">
      <label className="vh" htmlFor="find-client">
        Name, e-mail or phone
      </label>
      <input
        id="find-client"
        name="q"
        type="search"
        defaultValue={q}
        placeholder="Name, e-mail or phone"
        maxLength={100}
        data-key="/"
        className="find-client"
      />
      <input type="hidden" name="sort" value={sort} />
      <Button type="submit">Find</Button>
    </form>
  );
}

function NoClients({ q, handle }: { q: string; handle: string }) {
  if (q) {
    return (
      <Empty title={`Nobody of yours is found by “${q}”`}>
        <p>Try a part of the name without accents, or the last four digits of the phone.</p>
        <ButtonLink href="/desk/clients">Show everybody</ButtonLink>
      </Empty>
    );
  }
  return (
    <Empty title="Your book is empty">
      <p>
        Clients choose you, on your page or with an order. Nobody else puts them here, and nobody else takes
        them away.
      </p>
      <ButtonLink href={`/people/${handle}`}>See your page</ButtonLink>
    </Empty>
  );
}

function readQuery(given: Awaited<SearchParams>): FindClients {
  const { q, sort, cursor } = findClientsSchema.shape;
  return {
    q: q.catch("").parse(given.q),
    sort: sort.catch("name").parse(given.sort),
    cursor: cursor.catch(undefined).parse(given.cursor),
  };
}

function hrefOf(query: FindClients): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/desk/clients?${new URLSearchParams(given)}`;
}
