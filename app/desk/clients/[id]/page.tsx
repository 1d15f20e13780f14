import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { ClientFacts } from "@/components/clients/client-facts";
import { ClientHead } from "@/components/clients/client-head";
import { ClientTimeline } from "@/components/clients/client-timeline";
import { DeskKeys } from "@/components/clients/desk-keys";
import { EndedClientPage } from "@/components/clients/ended-client-page";
import { NoteForm } from "@/components/clients/note-form";
import { Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import { ChipLink } from "@/components/ui/chip";
import { Crumbs } from "@/components/ui/crumbs";
import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import { Moment } from "@/components/ui/timeline";
import { findClient, isEnded, type ClientView } from "@/lib/clients/book-queries";
import { firstNameOf, originSentence } from "@/lib/clients/rules";
import { timelineOf, type TimelineShow, type TimelineView } from "@/lib/clients/timeline-queries";
import { uuidSchema } from "@/lib/core/ids";
import { requireSalesperson } from "@/lib/web/session";
import type { SearchParams } from "../../desk-query";
import { logHere, noteHere, planHere, removeNoteHere, writeHere } from "./actions";

export const metadata: Metadata = { title: "Client", robots: { index: false } };

const showSchema = z.enum(["all", "words", "cars"]).catch("all");

type ClientPageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function ClientPage({ params, searchParams }: ClientPageProps) {
  const { id } = await params;
  const actor = await requireSalesperson(`/desk/clients/${id}`);
  const client = uuidSchema.safeParse(id).success ? await findClient(actor, id) : null;
  if (!client) notFound();
  const { timeZone } = actor;
  if (isEnded(client)) return <EndedClientPage client={client} timeZone={timeZone} />;
  const given = await searchParams;
  const show = showSchema.parse(given.show);
  const cursor = typeof given.cursor === "string" ? given.cursor : undefined;
  const timeline = await timelineOf(actor, id, { show, cursor });
  return (
    <Main>
      <Crumbs trail={[{ label: "Clients", href: "/desk/clients" }, { label: client.name }]} />
      <div className="profile">
        <div>
          <ClientHead client={client} timeZone={timeZone} write={writeHere} log={logHere} plan={planHere} />
          <NoteForm relationshipId={id} action={noteHere} />
          <AllOfIt client={client} timeline={timeline} show={show} timeZone={timeZone} isFirst={!cursor} />
        </div>
        <ClientFacts client={client} timeZone={timeZone} />
      </div>
      <DeskKeys />
    </Main>
  );
}

type AllOfItProps = {
  client: ClientView;
  timeline: TimelineView;
  show: TimelineShow;
  timeZone: string;
  isFirst: boolean;
};

const views: [TimelineShow, string][] = [
  ["all", "Everything"],
  ["words", "Words"],
  ["cars", "Cars"],
];

function AllOfIt({ client, timeline, show, timeZone, isFirst }: AllOfItProps) {
  const first = firstNameOf(client.name);
  const href = (query: Record<string, string>) =>
    `/desk/clients/${client.relationshipId}?${new URLSearchParams(query)}`;
  return (
    <Section
      title="All of it, newest first"
      aside={
        <div className="row">
          {views.map(([view, label]) => (
            <ChipLink key={view} href={href({ show: view })} chosen={view === show}>
              {label}
            </ChipLink>
          ))}
        </div>
      }
    >
      <ClientTimeline
        entries={timeline.entries}
        relationshipId={client.relationshipId}
        first={first}
        timeZone={timeZone}
        removeNote={removeNoteHere}
      >
        {timeline.next ? null : (
          <Moment
            kind="in"
            title={`${first} became your client`}
            when={formatDate(client.since, "day-year-time", { timeZone })}
          >
            <p>{originSentence(client.origin)}</p>
          </Moment>
        )}
      </ClientTimeline>
      <div className="row">
        {isFirst ? null : <ButtonLink href={href({ show })}>Newest</ButtonLink>}
        {timeline.next ? <ButtonLink href={href({ show, cursor: timeline.next })}>Earlier</ButtonLink> : null}
      </div>
    </Section>
  );
}
