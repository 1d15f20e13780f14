import type { Metadata } from "next";
import { Main } from "@/components/shell/page";
import { Empty } from "@/components/ui/empty";
import { type DealerCard, listDealers } from "@/lib/dealers/queries";
import { states } from "@/lib/people/states";

// Drawn when asked: built ahead, it would show the market as it was before its first dealer.
export const dynamic = "force-dynamic";

export const metadata: Metadata = {
  title: "Dealers",
  description: "Every licensed dealer that posts its cars on Upfront, by state.",
  alternates: { canonical: "/dealers" },
};

export default async function DealersPage() {
  const dealers = await listDealers();
  const byState = Map.groupBy(dealers, ({ state }) => state);
  const ordered = [...byState].toSorted(([a], [b]) => nameOf(a).localeCompare(nameOf(b), "en-US"));
  return (
    <Main className="stack">
      <h1>Dealers</h1>
      <p className="lead">
        Each is licensed, signed the participation agreement, and posts a car once, at one price for everyone.
        By state, then by name.
      </p>
      {dealers.length === 0 ? <Empty title="No dealer has joined yet" level={2} /> : null}
      <div className="by-state">
        {ordered.map(([state, houses]) => (
          <House key={state} state={nameOf(state)} dealers={houses} />
        ))}
      </div>
    </Main>
  );
}

function House({ state, dealers }: { state: string; dealers: DealerCard[] }) {
  return (
    <section>
      <h2>{state}</h2>
      <ul>
        {dealers.map(({ slug, name, city }) => (
          <li key={slug}>
            <a href={`/dealers/${slug}`}>{name}</a> <span className="dim">{city}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(state: string): string {
  return (states as Record<string, string>)[state] ?? state;
}
