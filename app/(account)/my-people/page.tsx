import type { Metadata } from "next";
import { z } from "zod";
import { FormerPerson } from "@/components/clients/former-person";
import { HeldPerson } from "@/components/clients/held-person";
import { MoveLetter } from "@/components/clients/move-letter";
import { WhatStays } from "@/components/clients/what-stays";
import { reachWords } from "@/components/clients/words";
import { Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { myPeople, type MyPeople } from "@/lib/clients/queries";
import { firstNameOf, reachOf } from "@/lib/clients/rules";
import { uuidSchema } from "@/lib/core/ids";
import { HANDLE } from "@/lib/people/schema";
import { requireActor } from "@/lib/web/session";
import { answerLetter, chooseAgain, endPerson, writeToPerson } from "./actions";

export const metadata: Metadata = { title: "My people", robots: { index: false } };

type Query = Record<string, string | string[] | undefined>;

const querySchema = z.object({
  letter: uuidSchema.optional().catch(undefined),
  answer: z.enum(["keep", "switch", "end"]).catch("keep"),
  did: z.enum(["kept", "ended", "switched", "chosen"]).optional().catch(undefined),
  who: z.string().regex(HANDLE).optional().catch(undefined),
});

export default async function MyPeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const given = await searchParams;
  const query = querySchema.parse(given);
  const actor = await requireActor(hereWith(query));
  const people = await myPeople(actor);
  const { held, former } = people;
  const asked = held.filter(({ letter }) => letter);
  const others = held.filter(({ letter }) => !letter);
  const first = held[0] ? firstNameOf(held[0].name) : "them";
  return (
    <Main>
      <header className="stack-1" style={{ marginBottom: "var(--s-4)" }}>
        <h1 className="display my-people-title">My people</h1>
        <p className="lead">Whom you buy with is yours to choose. Nobody else can change this page.</p>
      </header>
      <div className="profile">
        <div>
          <WhatWasDone query={query} people={people} />
          {asked.map((person) => (
            <MoveLetter
              key={person.relationshipId}
              person={person}
              letter={person.letter!}
              reach={reachWords(reachOf(people.consents, ["email", "text", "call", "post"]))}
              chosen={person.letter!.letterId === query.letter ? query.answer : "keep"}
              timeZone={actor.timeZone}
              answer={answerLetter}
              write={writeToPerson}
            />
          ))}
          {held.length === 0 ? <NobodyYet hasFormer={former.length > 0} /> : null}
          {others.length > 0 ? (
            <Section
              title={asked.length > 0 ? "Also yours" : "Yours"}
              aside={<a href="/people">Find another person</a>}
            >
              <ul>
                {others.map((person) => (
                  <HeldPerson
                    key={person.relationshipId}
                    person={person}
                    timeZone={actor.timeZone}
                    write={writeToPerson}
                    end={endPerson}
                  />
                ))}
              </ul>
            </Section>
          ) : null}
          <Former people={people} timeZone={actor.timeZone} />
        </div>
        <aside className="stack" aria-label="What goes where">
          <WhatStays first={first} />
          <p className="small">
            <a href="/garage">Your garage</a> · <a href="/settings">What may reach you</a>
          </p>
        </aside>
      </div>
    </Main>
  );
}

/** The letter's links come back here after signing in. */
function hereWith({ letter, answer }: z.output<typeof querySchema>): string {
  return letter ? `/my-people?${new URLSearchParams({ letter, answer })}` : "/my-people";
}

function NobodyYet({ hasFormer }: { hasFormer: boolean }) {
  return (
    <Empty title={hasFormer ? "Nobody is your person now" : "You have not chosen anybody yet"} level={2}>
      <p>
        Your person can show you any car of any dealer here, at its one price, and stays yours when they
        change jobs. You can buy without one, too.
      </p>
      <ButtonLink href="/people" variant="go">
        Find your person
      </ButtonLink>
    </Empty>
  );
}

function Former({ people: { held, former }, timeZone }: { people: MyPeople; timeZone: string }) {
  if (former.length === 0) return null;
  return (
    <Section title="Ended">
      <ul>
        {former.map((person) => (
          <FormerPerson
            key={person.relationshipId}
            person={person}
            isHeldAgain={held.some(({ handle }) => handle === person.handle)}
            timeZone={timeZone}
            choose={chooseAgain}
          />
        ))}
      </ul>
    </Section>
  );
}

function WhatWasDone({
  query: { did, who },
  people,
}: {
  query: z.output<typeof querySchema>;
  people: MyPeople;
}) {
  if (!did) return null;
  const person = [...people.held, ...people.former].find(({ handle }) => handle === who);
  const first = person ? firstNameOf(person.name) : "Your person";
  const sentences = {
    kept: "Kept. Nothing changed for you, and we will not ask again.",
    ended: `Ended. ${first} sees the date and can no longer write to you.`,
    switched: `${first} is your person now. What you own and wrote stayed with you.`,
    chosen: `${first} is your person again.`,
  };
  return (
    <Note kind="go" role="status" style={{ marginBottom: "var(--s-3)" }}>
      <p>{sentences[did]}</p>
    </Note>
  );
}
