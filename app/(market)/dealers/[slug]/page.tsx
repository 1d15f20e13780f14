import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CarCard } from "@/components/listings/car-card";
import { PersonLine } from "@/components/people/person-line";
import { Main } from "@/components/shell/page";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { formatDate } from "@/components/ui/format-date";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import { formatCents } from "@/lib/core/money";
import { type DealerView, findDealer } from "@/lib/dealers/queries";
import { formatPhone } from "@/lib/people/phone";
import { findPeopleByHandle } from "@/lib/people/queries";
import { noFilters, writeFilters } from "@/lib/search/filters";
import { handlesAt } from "@/lib/search/handles-at";
import { listListings } from "@/lib/search/search-listings";

export const revalidate = 300;

type Props = { params: Promise<{ slug: string }> };

export function generateStaticParams(): { slug: string }[] {
  return [];
}

const readDealer = cache(async (slug: string): Promise<DealerView> => (await findDealer(slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, name, city, state } = await readDealer((await params).slug);
  const description = `${name} in ${city}, ${state}: its cars at one price each, and who works there.`;
  return { title: name, description, alternates: { canonical: `/dealers/${slug}` } };
}

export default async function DealerPage({ params }: Props) {
  const dealer = await readDealer((await params).slug);
  const { slug, name, dealerId } = dealer;
  const filters = { ...noFilters, dealer: [slug] };
  const [found, people] = await Promise.all([
    listListings(filters, 8),
    handlesAt(dealerId).then(findPeopleByHandle),
  ]);
  const now = new Date();
  return (
    <Main>
      <Crumbs trail={[{ label: "Dealers", href: "/dealers" }, { label: name }]} />
      <header className="stack-1 car-head">
        <h1>{name}</h1>
        <p className="dim">
          {dealer.city}, {dealer.state} · on Upfront since {formatDate(dealer.joinedAt, "month")}
        </p>
        {dealer.about ? <p className="lead">{dealer.about}</p> : null}
      </header>
      <Section
        title={found.total === 1 ? "1 car" : `${found.total.toLocaleString("en-US")} cars`}
        aside="Newest first"
      >
        {found.total === 0 ? <Empty title="Nothing on the shelf today" /> : null}
        <ul className="grid">
          {found.cars.map((car) => (
            <CarCard key={car.listingId} car={car} now={now} />
          ))}
        </ul>
        {found.next ? (
          <p className="more">
            <a className="btn" href={`/cars${writeFilters(filters)}`}>
              See all {found.total.toLocaleString("en-US")} cars of {name}
            </a>
          </p>
        ) : null}
      </Section>
      {people.length > 0 ? (
        <Section
          title="Who works here today"
          aside={<span className="small dim">Their clients are theirs, and stay with them</span>}
        >
          <ul className="people">
            {people.map((person) => (
              <PersonLine key={person.handle} person={person} />
            ))}
          </ul>
        </Section>
      ) : null}
      <About dealer={dealer} />
    </Main>
  );
}

function About({ dealer }: { dealer: DealerView }) {
  const { street, city, state, zip, phone, licenseNumber, licenseState, documentFeeCents } = dealer;
  return (
    <Section title="The house">
      <div className="two">
        <address>
          {street}
          <br />
          {city}, {state} {zip}
        </address>
        <Lines>
          <Line label="Telephone">
            <a href={`tel:${phone}`}>{formatPhone(phone)}</a>
          </Line>
          <Line label={`Dealer license, ${licenseState}`} wraps>
            {licenseNumber}
          </Line>
          <Line label="Document fee" note="Inside every price, never on top of it">
            {documentFeeCents > 0 ? formatCents(documentFeeCents, { cents: true }) : "none"}
          </Line>
        </Lines>
      </div>
    </Section>
  );
}
