import type { Metadata } from "next";
import { PersonLine } from "@/components/people/person-line";
import { Main } from "@/components/shell/page";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { isRefusal } from "@/lib/core/errors";
import { listLanguages, type PeoplePage, searchPeople } from "@/lib/people/queries";
import { type StateCode, stateCodes, states } from "@/lib/people/states";

type Query = Record<string, string | string[] | undefined>;
type Asked = { q?: string; language?: string; state?: StateCode; cursor?: string };

export const metadata: Metadata = {
  title: "People",
  description:
    "Every salesperson who may sell you any car on Upfront: who they are and whom they serve best.",
  alternates: { canonical: "/people" },
};

export default async function PeoplePageView({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = askedOf(await searchParams);
  const [found, languages] = await Promise.all([searchOrNothing(asked), listLanguages()]);
  const { people, total, next } = found;
  return (
    <Main className="stack">
      <h1>People</h1>
      <p className="lead">
        Each of them can sell you any car here, at its one price. You choose; only you can end it.
      </p>
      <Ask asked={asked} languages={languages} />
      <Section
        title={total === 1 ? "1 person" : `${total.toLocaleString("en-US")} people`}
        aside="Those who may sell today first; beyond that the order is drawn anew each day"
      >
        {people.length === 0 ? <Nobody asked={asked} /> : null}
        <ul className="people">
          {people.map((person) => (
            <PersonLine key={person.handle} person={person} />
          ))}
        </ul>
        {next || asked.cursor ? (
          <Pages asked={asked} next={next} shown={people.length} total={total} />
        ) : null}
      </Section>
    </Main>
  );
}

function Ask({ asked, languages }: { asked: Asked; languages: string[] }) {
  return (
    <form className="people-ask" role="search" aria-label="People" action="/people">
      <div className="field">
        <label htmlFor="q">What do you need help with?</label>
        <input
          id="q"
          name="q"
          type="search"
          maxLength={100}
          defaultValue={asked.q}
          placeholder="First car, no pressure"
        />
      </div>
      <div className="field">
        <label htmlFor="language">Language</label>
        <select id="language" name="language" defaultValue={asked.language ?? ""}>
          <option value="">Any</option>
          {languages.map((language) => (
            <option key={language}>{language}</option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="state">State they work in</label>
        <select id="state" name="state" defaultValue={asked.state ?? ""}>
          <option value="">Any</option>
          {stateCodes.map((code) => (
            <option key={code} value={code}>
              {states[code]}
            </option>
          ))}
        </select>
      </div>
      <button className="btn go">Find people</button>
    </form>
  );
}

function Nobody({ asked }: { asked: Asked }) {
  const isAsked = Boolean(asked.q || asked.language || asked.state);
  return (
    <Empty title={isAsked ? "Nobody fits all of that" : "Nobody is here yet"}>
      <p>
        {isAsked
          ? "Any person here can sell you any car, so ask for less and read what they say."
          : "Salespeople join with their license."}
      </p>
      {isAsked ? (
        <a className="btn" href="/people">
          See everybody
        </a>
      ) : null}
    </Empty>
  );
}

function Pages({
  asked,
  next,
  shown,
  total,
}: {
  asked: Asked;
  next: string | null;
  shown: number;
  total: number;
}) {
  return (
    <nav className="row between pager" aria-label="Pages">
      <span className="dim">{`${shown} of ${total.toLocaleString("en-US")}`}</span>
      <span className="row">
        {asked.cursor ? (
          <a className="btn" href={`/people${queryOf({ ...asked, cursor: undefined })}`}>
            First page
          </a>
        ) : null}
        {next ? (
          <a className="btn" rel="next" href={`/people${queryOf({ ...asked, cursor: next })}`}>
            Next {shown}
          </a>
        ) : null}
      </span>
    </nav>
  );
}

/** A page shows nothing rather than refuse what somebody typed into an address. */
async function searchOrNothing(asked: Asked): Promise<PeoplePage> {
  try {
    return await searchPeople(asked);
  } catch (error) {
    if (isRefusal(error)) return { people: [], total: 0, next: null };
    throw error;
  }
}

function askedOf(query: Query): Asked {
  const one = (key: string) => {
    const value = query[key];
    return typeof value === "string" && value.trim() ? value : undefined;
  };
  const state = stateCodes.find((code) => code === one("state"));
  return { q: one("q")?.slice(0, 100), language: one("language"), state, cursor: one("cursor") };
}

function queryOf(asked: Asked): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(asked)) if (value) query.set(key, value);
  return query.size > 0 ? `?${query}` : "";
}
