import { NextRequest } from "next/server";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getLedger } from "@/app/api/v1/listings/[mlsNumber]/ledger/route";
import { GET as getListing } from "@/app/api/v1/listings/[mlsNumber]/route";
import { GET as getListings } from "@/app/api/v1/listings/route";
import { CarCard } from "@/components/listings/car-card";
import { PriceSheet } from "@/components/listings/price-sheet";
import { JsonLd } from "@/components/ui/json-ld";
import { formatCents } from "@/lib/core/money";
import { buyVehicle } from "@/lib/flows/buy-vehicle";
import { carJsonLd } from "@/lib/listings/json-ld";
import { findCar } from "@/lib/listings/queries";
import { findOrder } from "@/lib/orders/queries";
import { noFilters } from "@/lib/search/filters";
import { searchListings } from "@/lib/search/search-listings";
import { postOne } from "../listings/world";
import { type Market, openMarket } from "../orders/world";

const ORIGIN = "http://localhost:3000";
const now = new Date();
const lines = [
  { kind: "vehicle" as const, label: "Vehicle", amountCents: 2_183_501 },
  { kind: "freight" as const, label: "Freight", amountCents: 99_999 },
  { kind: "add_on" as const, label: "Clear film, front bumper", amountCents: 39_500 },
  { kind: "document_fee" as const, label: "Document fee", amountCents: 25_000 },
];
const PRICE = 2_348_000;

let market: Market;
let mlsNumber: string;

beforeAll(async () => {
  market = await openMarket();
  ({ mlsNumber } = await postOne(market.lister, 1, { priceCents: PRICE, lines }));
});

describe("the price is all-in", () => {
  it("is the same cents on card, page, JSON-LD, API, ledger and order", async () => {
    const car = (await findCar(mlsNumber))!;
    const [card] = (await searchListings({ ...noFilters, q: mlsNumber })).cars;
    const listed = await answer<Told[]>(getListings, `/api/v1/listings?q=${mlsNumber}`);
    const single = await answer<Told, { mlsNumber: string }>(getListing, `/api/v1/listings/${mlsNumber}`, {
      mlsNumber,
    });
    const ledger = await answer<Told[], { mlsNumber: string }>(
      getLedger,
      `/api/v1/listings/${mlsNumber}/ledger`,
      { mlsNumber },
    );
    const linked = JSON.parse(JSON.stringify(carJsonLd(car, ORIGIN))) as { offers: { price: number } };
    const { code } = await buyVehicle(market.buyer, {
      mlsNumber,
      with: market.fern.handle,
      priceCents: PRICE,
    });
    const order = (await findOrder(market.buyer, code))!;
    expect({
      card: card!.priceCents,
      page: car.priceCents,
      list: listed[0]!.priceCents,
      api: single.priceCents,
      ledger: ledger.at(-1)!.priceCents,
      jsonLd: Math.round(linked.offers.price * 100),
      order: order.priceCents,
      inside: sumOf(car.lines),
      apiInside: sumOf(single.priceLines),
      orderInside: sumOf(order.lines),
      paidFrom: sumOf(order.split),
    }).toEqual(
      Object.fromEntries(
        [
          "card",
          "page",
          "list",
          "api",
          "ledger",
          "jsonLd",
          "order",
          "inside",
          "apiInside",
          "orderInside",
          "paidFrom",
        ].map((place) => [place, PRICE]),
      ),
    );
  });

  it("reads the same on the drawn card and the drawn sheet, with every line inside it", async () => {
    const { mlsNumber: number } = await postOne(market.lister, 2, { priceCents: PRICE, lines });
    const car = (await findCar(number))!;
    const [card] = (await searchListings({ ...noFilters, q: number })).cars;
    const drawnCard = renderToStaticMarkup(<CarCard car={card!} now={now} />);
    const sheet = renderToStaticMarkup(<PriceSheet car={car} story="" paid={[]} outside={null} now={now} />);
    expect(drawnCard).toContain(`>${formatCents(PRICE)}<`);
    expect(sheet).toContain(`>${formatCents(PRICE)}<`);
    for (const { label, amountCents } of lines) {
      expect(sheet).toContain(label);
      expect(sheet).toContain(formatCents(amountCents, { cents: true }));
    }
    expect(sheet).toContain(`The price`);
    expect(sheet.split(formatCents(PRICE, { cents: true })).length - 1).toBeGreaterThanOrEqual(2);
  });

  it("is split out of the price, never put on top, when a dealer says only the price", async () => {
    const { mlsNumber: number } = await postOne(market.lister, 3);
    const car = (await findCar(number))!;
    expect(car.priceCents).toBe(2_248_000);
    expect(sumOf(car.lines)).toBe(2_248_000);
    expect(car.lines.map(({ kind }) => kind)).toEqual(["vehicle", "document_fee"]);
  });

  it("escapes what a dealer wrote, so that no word of it leaves the page's data", async () => {
    const exteriorColor = `</script><script>alert(1)</script>&`;
    const { mlsNumber: number } = await postOne(market.lister, 4, { exteriorColor });
    const html = renderToStaticMarkup(<JsonLd data={carJsonLd((await findCar(number))!, ORIGIN)} />);
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    const text = html.replace(/^<script[^>]*>/, "").replace(/<\/script>$/, "");
    expect((JSON.parse(text) as { color: string }).color).toBe(exteriorColor);
  });
});

type Part = { amountCents: number };
type Told = { priceCents: number; priceLines: Part[] };

async function answer<Data, Params = Record<string, never>>(
  handler: (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>,
  path: string,
  params = {} as Params,
): Promise<Data> {
  const response = await handler(new NextRequest(`${ORIGIN}${path}`), { params: Promise.resolve(params) });
  expect(response.status).toBe(200);
  return ((await response.json()) as { data: Data }).data;
}

function sumOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.amountCents, 0);
}
