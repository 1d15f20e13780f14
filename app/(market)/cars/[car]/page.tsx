import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { cache } from "react";
import { BuyBarLink, BuyBox } from "@/components/listings/buy-box";
import { CarCard } from "@/components/listings/car-card";
import { CarFacts } from "@/components/listings/car-facts";
import { CarHead } from "@/components/listings/car-head";
import { CarPictures } from "@/components/listings/car-pictures";
import { ListedBy } from "@/components/listings/listed-by";
import { priceStory, standingSentence } from "@/components/listings/listing-words";
import { MarketTime } from "@/components/listings/market-time";
import { PriceHistory } from "@/components/listings/price-history";
import { PriceSheet } from "@/components/listings/price-sheet";
import { StandingNote, TitleNote } from "@/components/listings/standing-note";
import { Main } from "@/components/shell/page";
import { Crumbs } from "@/components/ui/crumbs";
import { JsonLd } from "@/components/ui/json-ld";
import { Price } from "@/components/ui/price";
import { Section } from "@/components/ui/section";
import { env } from "@/lib/core/env";
import { formatCents } from "@/lib/core/money";
import type { CarView } from "@/lib/listings/car-view";
import { carJsonLd } from "@/lib/listings/json-ld";
import { findCar } from "@/lib/listings/queries";
import { carPath, carTitle, canReserve, isOnShelf, mlsNumberIn } from "@/lib/listings/rules";
import { DEPOSIT_CENTS } from "@/lib/orders/rules";
import { splitPrice } from "@/lib/orders/split";
import { estimateGovernmentLines } from "@/lib/orders/taxes";
import { findLike } from "@/lib/search/find-cars";
import { writeFilters } from "@/lib/search/filters";
import type { CarCard as CarCardView } from "@/lib/search/list-cars";
import { marketFigures } from "@/lib/search/market-figures";

export const revalidate = 300;

type Props = { params: Promise<{ car: string }> };

export function generateStaticParams(): { car: string }[] {
  return [];
}

const readCar = cache(async (slug: string): Promise<CarView> => {
  const mlsNumber = mlsNumberIn(decodeURIComponent(slug));
  const car = mlsNumber && (await findCar(mlsNumber));
  return car || notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const car = await readCar((await params).car);
  const title = `${carTitle(car)}, ${formatCents(car.priceCents)}`;
  const { name, city, state } = car.dealer;
  const description = `${title} at ${name} in ${city}, ${state}: every dealer fee inside, for everyone.`;
  return {
    title,
    description,
    alternates: { canonical: carPath(car) },
    openGraph: {
      title,
      description,
      url: carPath(car),
      images: [{ url: `${carPath(car)}/card.png`, width: 1200, height: 630 }],
    },
    robots: isOnShelf(car.status) ? undefined : { index: false },
  };
}

export default async function CarPage({ params }: Props) {
  const { car: slug } = await params;
  const car = await readCar(slug);
  if (`/cars/${slug}` !== carPath(car)) permanentRedirect(carPath(car));
  const isForSale = canReserve(car.status);
  const [outside, figures, like] = await Promise.all([
    isOnShelf(car.status) ? estimateGovernmentLines(car.dealer.state, car.priceCents) : null,
    marketFigures(),
    isForSale ? [] : findLike(car, 4),
  ]);
  const now = new Date();
  const standing = standingSentence(car, now);
  const price = formatCents(car.priceCents);
  return (
    <Main>
      <JsonLd data={carJsonLd(car, env.NEXTAUTH_URL)} />
      <Crumbs trail={trailOf(car)} />
      <div className="car">
        <div className="lead-part">
          <CarHead car={car} now={now} />
          {car.cleanTitle ? null : <TitleNote titleNote={car.titleNote} />}
          <CarPictures body={car.body} color={car.color} colorName={car.exteriorColor} />
        </div>
        <aside aria-label="Price and buying">
          <PriceSheet car={car} story={storyOf(car)} paid={paidFrom(car)} outside={outside} now={now}>
            {standing ? (
              <StandingNote status={car.status} {...standing} hasLike={like.length > 0} />
            ) : (
              <BuyBox
                mlsNumber={car.mlsNumber}
                price={price}
                deposit={formatCents(DEPOSIT_CENTS)}
                people={figures.people}
              />
            )}
          </PriceSheet>
        </aside>
        <div className="rest">
          <PriceHistory
            mlsNumber={car.mlsNumber}
            prices={car.prices}
            timeZone={car.dealer.timeZone}
            now={now}
          />
          <CarFacts car={car} />
          <MarketTime car={car} />
          <ListedBy dealer={car.dealer} />
        </div>
      </div>
      {like.length > 0 ? <Like cars={like} now={now} /> : null}
      {isForSale ? <BuyBar car={car} outsideCents={outside && outside.totalCents} /> : null}
    </Main>
  );
}

function BuyBar({ car, outsideCents }: { car: CarView; outsideCents: number | null }) {
  const total =
    outsideCents === null ? null : formatCents(Math.round((car.priceCents + outsideCents) / 100) * 100);
  return (
    <div className="buybar">
      <div>
        <Price as="span" cents={car.priceCents} />
        <div className="small dim">{total ? `about ${total} out the door` : "all dealer fees inside"}</div>
      </div>
      <BuyBarLink />
    </div>
  );
}

function Like({ cars, now }: { cars: CarCardView[]; now: Date }) {
  return (
    <Section id="like" gap title="Like it, for sale">
      <ul className="grid">
        {cars.map((car) => (
          <CarCard key={car.listingId} car={car} now={now} />
        ))}
      </ul>
    </Section>
  );
}

function trailOf({ make, model, mlsNumber }: CarView) {
  return [
    { label: "Cars", href: "/cars" },
    { label: make, href: `/cars${writeFilters({ make: [make] })}` },
    ...(model ? [{ label: model, href: `/cars${writeFilters({ make: [make], model: [model] })}` }] : []),
    { label: mlsNumber },
  ];
}

function storyOf(car: CarView): string {
  const [first] = car.prices;
  const firstPrice = first && car.prices.length > 1 ? { cents: first.priceCents, at: first.at } : null;
  return `${priceStory({ ...car, firstPrice })}. All dealer fees are inside.`;
}

function paidFrom(car: CarView) {
  const { priceCents, cooperationFeeCents: feeCents, dealer } = car;
  const labels = { listing_dealer: dealer.name, selling_dealer: "The dealer your person works for" };
  return splitPrice({ priceCents, feeCents, sameHouse: false }).map(({ payee, label, amountCents }) => ({
    label: labels[payee],
    note: label,
    amountCents,
  }));
}
