import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { personFacts } from "@/components/people/person-pick";
import { Main } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { Face } from "@/components/ui/face";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { myPeople } from "@/lib/clients/queries";
import { firstNameOf } from "@/lib/clients/rules";
import { isRefusal } from "@/lib/core/errors";
import { searchPeople, type PeoplePage, type PersonCard } from "@/lib/people/queries";
import { requireActor } from "@/lib/web/session";
import { switchPerson } from "../../actions";

export const metadata: Metadata = { title: "Switch", robots: { index: false } };

type SwitchPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SwitchPage({ params, searchParams }: SwitchPageProps) {
  const { id } = await params;
  const actor = await requireActor(`/my-people/switch/${id}`);
  const { held } = await myPeople(actor);
  const leaving = held.find(({ relationshipId }) => relationshipId === id);
  if (!leaving) notFound();
  const { q, cursor } = readQuery(await searchParams);
  const { people, next, total } = await findOthers(q, cursor);
  const first = firstNameOf(leaving.name);
  const others = people.filter(({ handle }) => handle !== leaving.handle && handle !== actor.profile?.handle);
  return (
    <Main>
      <Crumbs trail={[{ label: "My people", href: "/my-people" }, { label: "Switch" }]} />
      <h1>Switch from {first} to somebody else</h1>
      <p className="lead">
        Your history goes with you. {first} sees the date and can no longer write to you. Nothing changes
        until you press a button below.
      </p>
      <Section
        title={total === 1 ? "1 person" : `${total.toLocaleString("en-US")} people`}
        aside={<Search q={q} />}
        gap
      >
        {others.length === 0 ? (
          <Empty title="Nobody fits that">
            <p>Ask for less, or look at everybody.</p>
            <ButtonLink href={`/my-people/switch/${id}`}>Show everybody</ButtonLink>
          </Empty>
        ) : null}
        <ul>
          {others.map((person) => (
            <Other key={person.handle} person={person} relationshipId={id} />
          ))}
        </ul>
        {next ? (
          <ButtonLink href={`/my-people/switch/${id}?${new URLSearchParams({ q, cursor: next })}`}>
            More people
          </ButtonLink>
        ) : null}
      </Section>
    </Main>
  );
}

function Other({ person, relationshipId }: { person: PersonCard; relationshipId: string }) {
  const { handle, name, headline } = person;
  return (
    <li className="row between switch-to">
      <div className="who">
        <Face name={name} handle={handle} />
        <div>
          <p className="name">
            <a href={`/people/${handle}`}>{name}</a>
          </p>
          <p>“{headline}”</p>
          <p className="small dim">{personFacts(person).join(" · ")}</p>
        </div>
      </div>
      <ActionForm action={switchPerson} safe="Nothing was changed.">
        <input type="hidden" name="relationshipId" value={relationshipId} />
        <input type="hidden" name="handle" value={handle} />
        <SubmitButton variant="plain" busyLabel="Switching">
          Switch to {firstNameOf(name)}
        </SubmitButton>
      </ActionForm>
    </li>
  );
}

function Search({ q }: { q: string }) {
  return (
    <form className="row" role="search">
      <label className="vh" htmlFor="find-other">
        What do you need help with?
      </label>
      <input
        id="find-other"
        name="q"
        type="search"
        defaultValue={q}
        maxLength={100}
        placeholder="First car, no pressure"
        className="find-other"
      />
      <Button type="submit">Find</Button>
    </form>
  );
}

async function findOthers(q: string, cursor: string | undefined): Promise<PeoplePage> {
  try {
    return await searchPeople({ q, cursor });
  } catch (error) {
    if (isRefusal(error)) return { people: [], next: null, total: 0 };
    throw error;
  }
}

function readQuery({ q, cursor }: Record<string, string | string[] | undefined>): {
  q: string;
  cursor?: string;
} {
  return {
    q: typeof q === "string" ? q.slice(0, 100) : "",
    cursor: typeof cursor === "string" ? cursor : undefined,
  };
}
