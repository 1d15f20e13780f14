import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CarCard } from "@/components/listings/car-card";
import { staticHtml } from "@/components/ui/static-html";
import { listingStatuses } from "@/lib/listings/process";
import type { CarCard as CarCardView } from "@/lib/search/list-cars";
import { bodyTypes, colorFamilies, driveTypes, fuelTypes, vehicleConditions } from "@/lib/vehicles/schema";

const words = fc.string({ unit: "binary", maxLength: 40 });
const moment = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });

const card: fc.Arbitrary<CarCardView> = fc.record({
  listingId: fc.uuid(),
  mlsNumber: fc.constant("UF-204881"),
  vin: fc.constant("2HGFE1F79NH305118"),
  status: fc.constantFrom(...listingStatuses),
  heldUntil: fc.option(moment),
  activationOn: fc.option(moment),
  onMarketAt: fc.option(moment),
  days: fc.nat({ max: 5_000 }),
  condition: fc.constantFrom(...vehicleConditions),
  year: fc.integer({ min: 1981, max: 2039 }),
  make: words,
  model: words,
  trim: words,
  body: fc.constantFrom(...bodyTypes),
  fuel: fc.constantFrom(...fuelTypes),
  drive: fc.option(fc.constantFrom(...driveTypes)),
  color: fc.constantFrom(...colorFamilies),
  exteriorColor: words,
  mileage: fc.option(fc.nat({ max: 2_000_000 })),
  cleanTitle: fc.boolean(),
  priceCents: fc.integer({ min: 1, max: 200_000_000 }),
  firstPrice: fc.option(fc.record({ cents: fc.integer({ min: 1, max: 200_000_000 }), at: moment })),
  dealer: fc.record({
    slug: fc.constant("scioto-motors"),
    name: words,
    city: words,
    state: fc.constant("OH"),
    timeZone: fc.constantFrom("America/New_York", "America/Los_Angeles"),
  }),
});

describe("a list drawn as a string", () => {
  it("is to the letter what React draws, whatever a dealer wrote", () => {
    const now = new Date("2026-11-22T12:00:00Z");
    fc.assert(
      fc.property(card, words, (car, query) => {
        const element = <CarCard car={car} now={now} query={query} />;
        expect(staticHtml(element)).toBe(renderToStaticMarkup(element));
      }),
      { numRuns: 300 },
    );
  });

  it("refuses what cannot stand still", () => {
    expect(() => staticHtml(<button onClick={() => undefined}>Press</button>)).toThrow("onClick");
    expect(() => staticHtml(<div dangerouslySetInnerHTML={{ __html: "<b>x</b>" }} />)).toThrow();
    expect(() => staticHtml(<i style={{ color: "red" }} />)).toThrow("color");
  });
});
