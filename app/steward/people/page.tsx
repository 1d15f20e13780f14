import type { Metadata } from "next";
import { Main } from "@/components/shell/page";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { TextField } from "@/components/ui/field";
import { formatDate } from "@/components/ui/format-date";
import { DataTable } from "@/components/ui/table";
import { listPeopleForSteward } from "@/lib/governance/queries";
import { peopleQuerySchema } from "@/lib/governance/schema";
import { requireSteward } from "@/lib/web/session";

export const metadata: Metadata = { title: "People" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StewardPeoplePage({ searchParams }: Props) {
  const actor = await requireSteward("/steward/people");
  const query = peopleQuerySchema.parse(await searchParams);
  const { people, next } = await listPeopleForSteward(actor, query);
  const more = new URLSearchParams({ ...(query.q ? { q: query.q } : {}), ...(next ? { cursor: next } : {}) });
  return (
    <Main className="stack">
      <h1>People</h1>
      <p className="dim">
        Who they are and where they work. Whose client somebody is stands in no list of the market.
      </p>
      <form className="ask inline" action="/steward/people">
        <TextField
          name="q"
          label="Name, page or whole e-mail address"
          defaultValue={query.q}
          maxLength={120}
        />
        <Button type="submit">Find</Button>
      </form>
      {people.length === 0 ? (
        <Empty title="Nobody of that name">
          <p>Try a part of the name, or the whole e-mail address.</p>
        </Empty>
      ) : (
        <DataTable
          label="People of the market"
          fold="lines"
          rows={people}
          rowKey={({ personId }) => personId}
          columns={[
            {
              key: "name",
              head: "Name",
              rowHead: true,
              cell: ({ name, handle }) =>
                handle ? <a href={`/people/${handle}`}>{name}</a> : name || "No name yet",
            },
            {
              key: "places",
              head: "Works",
              cell: ({ places, isSteward, handle }) =>
                [...places, ...(isSteward ? ["Steward"] : [])].join("; ") ||
                (handle ? "between jobs" : "buys"),
            },
            {
              key: "since",
              head: "Since",
              num: true,
              cell: ({ createdAt }) => formatDate(createdAt, "day-year", { timeZone: actor.timeZone }),
            },
          ]}
        />
      )}
      <nav className="row" aria-label="Pages">
        {query.cursor ? <ButtonLink href="/steward/people">Newest</ButtonLink> : null}
        {next ? <ButtonLink href={`/steward/people?${more}`}>Older</ButtonLink> : null}
      </nav>
    </Main>
  );
}
