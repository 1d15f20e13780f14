import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { asSystem, atTime } from "@/lib/db/as-actor";
import { db } from "@/lib/db/client";
import { moveListing } from "@/lib/listings/move-listing";
import { countFacets } from "@/lib/search/count-facets";
import { type Filters, noFilters, type Sort, sorts } from "@/lib/search/filters";
import { listListings, searchListings, suggestDrops } from "@/lib/search/search-listings";
import { tsqueryOf } from "@/lib/search/words";
import type { ListingDraft } from "@/lib/listings/schema";
import { asOwner } from "@/tests/setup/database";
import { announceOne, makeDealer, post, testDraft } from "../listings/world";

const cars: [
  make: string,
  model: string,
  trim: string,
  body: ListingDraft["decoded"]["body"],
  drive: ListingDraft["decoded"]["drive"],
][] = [
  ["Honda", "Civic", "EX", "sedan", "fwd"],
  ["Honda", "CR-V", "EX-L", "crossover", "awd"],
  ["Ford", "F-150", "XLT SuperCrew 4x4", "pickup", "four_wd"],
  ["Chevrolet", "Silverado 1500", "LT", "pickup", null],
  ["Volkswagen", "Golf", "TSI", "hatchback", "fwd"],
  ["BMW", "330i", "xDrive", "sedan", "awd"],
  ["Toyota", "RAV4", "XLE", "crossover", "awd"],
  ["Mazda", "CX-5", "Touring", "crossover", "awd"],
  ["Subaru", "Outback", "Premium", "wagon", "awd"],
];
const COUNT = 180;
const SHELF = COUNT - 6 + 3;

beforeAll(async () => {
  await asOwner("insert into market (name, is_demo) values ('Test', true)");
  const ohio = await makeDealer({ state: "OH" });
  const texas = await makeDealer({ state: "TX", documentFeeCents: 0 });
  for (const [index, dealer] of [ohio, texas].entries()) {
    const drafts = Array.from({ length: COUNT / 2 }, (_, n) => draftOf(index * (COUNT / 2) + n));
    for (const day of [1, 2, 3]) {
      const part = drafts.filter((_, n) => n % 3 === day - 1);
      await atTime(new Date(`2026-0${day}-01T12:00:00Z`), () => post(dealer, part));
    }
  }
  const some = await db.listing.findMany({ orderBy: { vin: "asc" }, take: 12, select: { id: true } });
  await asSystem("test", async (tx) => {
    for (const [n, { id: listingId }] of some.entries()) {
      await moveListing(tx, null, {
        listingId,
        to: n < 6 ? "active_under_contract" : "hold",
        holdMinutes: 15,
      });
    }
  });
  for (const n of [9_001, 9_002, 9_003]) await announceOne(texas, n);
});

describe("search", () => {
  it("shows what is on the shelf and nothing else", async () => {
    const { total, facets } = await searchListings(noFilters);
    expect(total).toBe(SHELF);
    expect(Object.fromEntries(facets.status.map(({ value, cars }) => [value, cars]))).toEqual({
      active: COUNT - 12,
      active_under_contract: 6,
      coming_soon: 3,
    });
  });

  it.each(sorts)("walks every car once by %s, in order", async (sort) => {
    const seen: { id: string; key: number }[] = [];
    let cursor: string | null = null;
    do {
      const page = await listListings({ ...noFilters, sort, cursor }, 2 + (seen.length % 23));
      seen.push(...page.cars.map((car) => ({ id: car.listingId, key: keyOf(car, sort) })));
      cursor = page.next;
    } while (cursor);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(SHELF);
    expect(seen).toHaveLength(SHELF);
    const keys = seen.map(({ key }) => key);
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
  });

  it("keeps cars without an odometer at the end of the list by miles", async () => {
    const all = await listListings({ ...noFilters, sort: "mileage" }, 500);
    const firstNull = all.cars.findIndex(({ mileage }) => mileage === null);
    expect(firstNull).toBeGreaterThan(0);
    expect(all.cars.slice(firstNull).every(({ mileage }) => mileage === null)).toBe(true);
  });

  it("finds by the words people use", async () => {
    const makesOf = async (q: string) => [
      ...new Set(
        (await listListings({ ...noFilters, q }, 500)).cars.map((car) => `${car.make} ${car.model}`),
      ),
    ];
    expect(await makesOf("chevy")).toEqual(["Chevrolet Silverado 1500"]);
    expect(await makesOf("vw golf")).toEqual(["Volkswagen Golf"]);
    expect(await makesOf("beemer")).toEqual(["BMW 330i"]);
    expect(await makesOf("f150")).toEqual(["Ford F-150"]);
    expect(await makesOf("F-150 xl")).toEqual(["Ford F-150"]);
    expect(await makesOf("crv")).toEqual(["Honda CR-V"]);
    expect(await makesOf("cx5")).toEqual(["Mazda CX-5"]);
    expect(await makesOf("rav-4")).toEqual(["Toyota RAV4"]);
    expect(await makesOf("outb")).toEqual(["Subaru Outback"]);
    expect(await makesOf("wagon under $90,000")).toEqual(["Subaru Outback"]);
    expect(await makesOf("silver")).not.toEqual([]);
  });

  it("jumps to an exact VIN or MLS number", async () => {
    const {
      cars: [first],
    } = await listListings(noFilters);
    for (const q of [first!.vin.toLowerCase(), first!.mlsNumber.toLowerCase()]) {
      const found = await listListings({ ...noFilters, q });
      expect(found.cars.map(({ listingId }) => listingId)).toEqual([first!.listingId]);
    }
  });

  it("answers any words with an empty list at worst", async () => {
    const asked = fc.string({ unit: "binary", maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(asked, async (q) => {
        const found = await listListings({ ...noFilters, q });
        expect(found.total).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 80, examples: [["' & | ! :* <-> \\"], ["a:b*c"], ["-150"], ["''"], ["\\"]] },
    );
    expect(tsqueryOf("' & |")).toBeNull();
  });

  it("says which filter to drop when nothing fits", async () => {
    const asked: Filters = { ...noFilters, make: ["Subaru"], body: ["pickup"], priceMax: 1_500_000 };
    expect((await searchListings(asked)).total).toBe(0);
    const drops = await suggestDrops(asked);
    expect(drops.length).toBeGreaterThan(0);
    for (const { group, cars } of drops) {
      const without = {
        ...asked,
        ...(group === "make" ? { make: [] } : group === "body" ? { body: [] } : { priceMax: null }),
      };
      expect((await listListings(without)).total).toBe(cars);
    }
  });
});

describe("counts of further choices", () => {
  const choices: Partial<Filters>[] = [
    {},
    { make: ["Honda"] },
    { make: ["Honda"], model: ["Civic"] },
    { make: ["Honda", "Ford"], body: ["pickup", "sedan"] },
    { priceMin: 1_500_000, priceMax: 3_000_000, state: ["OH"] },
    { mileageMax: 45_000, drive: ["awd"], condition: ["used"] },
    { q: "civic", status: ["active"] },
    { yearMin: 2020, yearMax: 2021, fuel: ["gasoline"] },
  ];

  it.each(choices)("say exactly what choosing gives: %j", async (chosen) => {
    const asked: Filters = { ...noFilters, ...chosen };
    const facets = await countFacets(asked);
    for (const name of ["make", "body", "fuel", "drive", "condition", "state", "status"] as const) {
      for (const { value, cars } of facets[name]) {
        const one = { ...asked, ...(name === "make" ? { model: [] } : {}), [name]: [value] };
        expect({ name, value, cars: (await listListings(one)).total }).toEqual({ name, value, cars });
      }
    }
    for (const { most, cars } of facets.mileage) {
      expect((await listListings({ ...asked, mileageMax: most })).total).toBe(cars);
    }
    const prices = await listListings({ ...asked, priceMin: null, priceMax: null });
    expect(facets.price.reduce((sum, cars) => sum + cars, 0)).toBe(prices.total);
    expect(facets.total).toBe((await listListings(asked)).total);
  });
});

function draftOf(n: number): ListingDraft {
  const [make, model, trim, body, drive] = cars[n % cars.length]!;
  const condition = n % 11 === 0 ? "new" : n % 7 === 0 ? "cpo" : "used";
  return testDraft(n, {
    decoded: {
      make,
      model,
      trim,
      body,
      drive,
      year: 2018 + (n % 6),
      fuel: n % 5 === 0 ? "hybrid" : "gasoline",
    },
    condition,
    mileage: condition === "new" && n % 2 === 0 ? null : (n % 8) * 12_000 + 100,
    priceCents: 1_000_000 + (n % 40) * 150_000,
  });
}

function keyOf(
  car: { onMarketAt: Date | null; priceCents: number; mileage: number | null; year: number },
  sort: Sort,
): number {
  if (sort === "newest") return -(car.onMarketAt?.getTime() ?? Number.MAX_SAFE_INTEGER);
  if (sort === "price") return car.priceCents;
  if (sort === "price-desc") return -car.priceCents;
  return sort === "year" ? -car.year : (car.mileage ?? Number.MAX_SAFE_INTEGER);
}
