import type { Metadata } from "next";
import Link from "next/link";
import { Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import { ChipLink } from "@/components/ui/chip";
import { formatDate } from "@/components/ui/format-date";
import { DataTable } from "@/components/ui/table";
import { listEvents, type EventRow } from "@/lib/governance/queries";
import { eventResources, eventsQuerySchema } from "@/lib/governance/schema";
import { requireSteward } from "@/lib/web/session";

export const metadata: Metadata = { title: "Events" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StewardEventsPage({ searchParams }: Props) {
  const actor = await requireSteward("/steward/events");
  const query = eventsQuerySchema.parse(await searchParams);
  const { events, next } = await listEvents(actor, query);
  const hrefOf = (params: Record<string, string | undefined>) => {
    const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
    return `/steward/events?${new URLSearchParams(given)}`;
  };
  return (
    <Main className="stack">
      <h1>Events</h1>
      <nav className="row" aria-label="Kinds of events">
        <ChipLink href="/steward/events" chosen={!query.resource}>
          All
        </ChipLink>
        {eventResources.map((resource) => (
          <ChipLink key={resource} href={hrefOf({ resource })} chosen={query.resource === resource}>
            {resource}
          </ChipLink>
        ))}
      </nav>
      <DataTable
        label="Events of the market"
        fold="lines"
        rows={events}
        rowKey={({ sequence }) => String(sequence)}
        columns={[
          {
            key: "sequence",
            head: "Sequence",
            rowHead: true,
            cell: ({ sequence }) => sequence.toLocaleString("en-US"),
          },
          { key: "resource", head: "What", cell: ({ resource }) => resource },
          { key: "key", head: "Which", cell: (event) => <Which event={event} /> },
          { key: "by", head: "By", cell: ({ by }) => by ?? "the market" },
          {
            key: "visibility",
            head: "Who reads it",
            cell: ({ visibility }) => (visibility === "public" ? "everybody" : "its parties"),
          },
          {
            key: "at",
            head: "When",
            num: true,
            cell: ({ at }) => (
              <span className="nowrap">{formatDate(at, "day-year-time", { timeZone: actor.timeZone })}</span>
            ),
          },
        ]}
      />
      <nav className="row" aria-label="Pages">
        {query.before ? <ButtonLink href={hrefOf({ resource: query.resource })}>Newest</ButtonLink> : null}
        {next ? (
          <ButtonLink href={hrefOf({ resource: query.resource, before: String(next) })}>Older</ButtonLink>
        ) : null}
      </nav>
    </Main>
  );
}

function Which({ event: { resource, key } }: { event: EventRow }) {
  const hasTrail =
    resource === "Order" || resource === "Listing" || (resource === "Price" && key.startsWith("UF-"));
  if (hasTrail) return <Link href={`/steward/audit/${key}`}>{key}</Link>;
  return <span className="audit-code">{key}</span>;
}
