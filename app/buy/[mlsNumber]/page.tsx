import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { cardFacts, priceStory } from "@/components/listings/listing-words";
import { PriceSheet } from "@/components/listings/price-sheet";
import { BuyForm } from "@/components/orders/buy-form";
import { ChosenSeller } from "@/components/orders/chosen-seller";
import { NotForSale } from "@/components/orders/not-for-sale";
import { SellerList } from "@/components/orders/seller-list";
import { Main } from "@/components/shell/page";
import { Crumbs } from "@/components/ui/crumbs";
import { Section } from "@/components/ui/section";
import { SideViewPlate } from "@/components/vehicles/side-view-plate";
import { firstNameOf } from "@/lib/clients/rules";
import { findBuyChoice } from "@/lib/flows/find-buy-choice";
import type { CarView } from "@/lib/listings/car-view";
import { findCar } from "@/lib/listings/queries";
import { canReserve, carPath, carTitle } from "@/lib/listings/rules";
import { findOwnOrderOf } from "@/lib/orders/find-own-order";
import type { SellerView } from "@/lib/orders/find-seller";
import { splitPrice } from "@/lib/orders/split";
import { findHoldSentence } from "@/lib/orders/why-not-reserved";
import { requireActor } from "@/lib/web/session";
import { readHandle, WITH_COOKIE } from "@/lib/web/with-cookie";
import { reserveAction } from "./actions";

export const metadata: Metadata = { title: "Reserve a car", robots: { index: false } };

type Props = {
  params: Promise<{ mlsNumber: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function BuyPage({ params, searchParams }: Props) {
  const { mlsNumber } = await params;
  const { with: wanted } = await searchParams;
  const asked = readHandle(typeof wanted === "string" ? wanted : null);
  const here = `/buy/${encodeURIComponent(mlsNumber)}`;
  const actor = await requireActor(asked ? `${here}?with=${asked}` : here);
  const car = (await findCar(mlsNumber.toUpperCase())) ?? notFound();
  const own = await findOwnOrderOf(actor, car.listingId);
  if (own || !canTry(car, new Date())) {
    const hold = own ? null : await findHoldSentence(car.mlsNumber);
    return <NotForSale car={car} own={own} hold={hold} now={new Date()} />;
  }
  const cameWith = asked ?? readHandle((await cookies()).get(WITH_COOKIE)?.value);
  const { seller, kept, others, outside } = await findBuyChoice(actor, car, cameWith);
  const isOwn = seller?.personId === actor.personId;
  const title = carTitle(car);
  return (
    <Main>
      <Crumbs
        trail={[{ label: "Cars", href: "/cars" }, { label: title, href: carPath(car) }, { label: "Reserve" }]}
      />
      <div className="car">
        <div className="lead-part">
          <header className="stack-1 car-head">
            <h1>Reserve the {title}</h1>
            <p className="lead">
              It is held for you for 15 minutes while you pay the deposit. You pay the price on the sheet, and
              nothing else to any dealer.
            </p>
          </header>
          <div className="two buy-car">
            <SideViewPlate body={car.body} color={car.color} colorName={car.exteriorColor} />
            <ul className="facts">
              {[
                ...cardFacts(car),
                car.exteriorColor,
                car.mlsNumber,
                `${car.dealer.city}, ${car.dealer.state}`,
              ]
                .filter(Boolean)
                .map((fact) => (
                  <li key={fact}>{fact}</li>
                ))}
            </ul>
          </div>
        </div>
        <aside aria-label="Price and reserving">
          <PriceSheet
            car={car}
            story={storyOf(car)}
            paid={paidLines(car, seller)}
            outside={outside}
            now={new Date()}
          >
            <BuyForm
              action={reserveAction}
              mlsNumber={car.mlsNumber}
              priceCents={car.priceCents}
              seller={seller}
              isOwn={isOwn}
            />
          </PriceSheet>
        </aside>
        <div className="rest">
          <Section title="Who sells it to you" aside="You choose; the price is the same">
            <ChosenSeller seller={seller} isOwn={isOwn} kept={kept} lister={car.dealer} />
          </Section>
          <SellerList
            people={others}
            here={here}
            kept={kept.map(({ handle }) => handle)}
            listerId={car.dealer.dealerId}
          />
        </div>
      </div>
    </Main>
  );
}

// A hold that is over can be claimed at once; the claim itself asks the database's clock.
function canTry({ status, heldUntil }: CarView, now: Date): boolean {
  const isLapsed = status === "active_under_contract" && heldUntil !== null && heldUntil <= now;
  return canReserve(status) || isLapsed;
}

function storyOf(car: CarView): string {
  const [first] = car.prices;
  const firstPrice = first && car.prices.length > 1 ? { cents: first.priceCents, at: first.at } : null;
  return `${priceStory({ ...car, firstPrice })}. All dealer fees are inside.`;
}

function paidLines(car: CarView, seller: SellerView | null) {
  const house = seller?.house ?? null;
  const lines = splitPrice({
    priceCents: car.priceCents,
    feeCents: car.cooperationFeeCents,
    sameHouse: house?.dealerId === car.dealer.dealerId,
    salesperson: seller && house ? firstNameOf(seller.name) : undefined,
  });
  const names = {
    listing_dealer: car.dealer.name,
    selling_dealer: house?.name ?? "The dealer your person works for",
  };
  return lines.map(({ payee, label, amountCents }) => ({ label: names[payee], note: label, amountCents }));
}
