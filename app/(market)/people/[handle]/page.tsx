import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { CarCard } from "@/components/listings/car-card";
import { PersonAside } from "@/components/people/person-aside";
import { PersonHead } from "@/components/people/person-head";
import { PersonStory } from "@/components/people/person-story";
import { PersonWork } from "@/components/people/person-work";
import { Main } from "@/components/shell/page";
import { JsonLd } from "@/components/ui/json-ld";
import { Section } from "@/components/ui/section";
import { env } from "@/lib/core/env";
import { personJsonLd } from "@/components/people/person-json-ld";
import { findProfile, type ProfileView } from "@/lib/people/queries";
import { HANDLE } from "@/lib/people/schema";
import { findShown } from "@/lib/search/find-cars";
import type { CarCard as CarCardView } from "@/lib/search/list-cars";
import { marketFigures } from "@/lib/search/market-figures";

export const revalidate = 300;

type Props = { params: Promise<{ handle: string }> };

export function generateStaticParams(): { handle: string }[] {
  return [];
}

const readProfile = cache(async (handle: string): Promise<ProfileView> => {
  const profile = HANDLE.test(handle) ? await findProfile(handle) : null;
  return profile ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle, name, headline } = await readProfile((await params).handle);
  const url = `/people/${handle}`;
  return {
    title: name,
    description: headline,
    alternates: { canonical: url },
    openGraph: { type: "profile", title: name, description: headline, url },
  };
}

export default async function PersonPage({ params }: Props) {
  const profile = await readProfile((await params).handle);
  const dealer = profile.now[0]?.dealer;
  const [figures, cars] = await Promise.all([marketFigures(), dealer ? findShown(dealer, 4) : []]);
  return (
    <Main>
      <JsonLd data={personJsonLd(profile, env.NEXTAUTH_URL)} />
      <div className="profile">
        <div>
          <PersonHead profile={profile} />
          <PersonStory profile={profile} />
          <PersonWork profile={profile} />
          {dealer ? <Shown profile={profile} dealerName={dealer.name} cars={cars} /> : null}
        </div>
        <PersonAside profile={profile} cars={figures.cars} />
      </div>
    </Main>
  );
}

function Shown({
  profile,
  dealerName,
  cars,
}: {
  profile: ProfileView;
  dealerName: string;
  cars: CarCardView[];
}) {
  if (cars.length === 0) return null;
  const now = new Date();
  return (
    <Section
      title="Cars to begin with"
      aside={
        <span className="small dim">The newest of {dealerName}, then of other dealers in the state</span>
      }
    >
      <ul className="grid">
        {cars.map((car) => (
          <CarCard key={car.listingId} car={car} now={now} query={`?with=${profile.handle}`} />
        ))}
      </ul>
    </Section>
  );
}
