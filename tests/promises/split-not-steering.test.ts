import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { NextRequest } from "next/server";
import { beforeAll, describe, expect, it } from "vitest";
import { GET as getListings } from "@/app/api/v1/listings/route";
import { asSystem } from "@/lib/db/as-actor";
import { postListings } from "@/lib/listings/post-listings";
import { findCar } from "@/lib/listings/queries";
import { drawCars, findLike } from "@/lib/search/find-cars";
import { type Filters, filtersSchema, noFilters, sorts } from "@/lib/search/filters";
import { listListings } from "@/lib/search/search-listings";
import { asOwner } from "@/tests/setup/database";
import { makeDealer, testDraft, type TestDealer } from "../listings/world";

let dealers: TestDealer[];

beforeAll(async () => {
  dealers = [await makeDealer(), await makeDealer({ state: "TX" })];
  for (const [index, dealer] of dealers.entries()) {
    const drafts = Array.from({ length: 60 }, (_, n) =>
      testDraft(index * 60 + n, {
        priceCents: 400_000 + ((n * 37) % 60) * 180_000,
        mileage: ((n * 13) % 60) * 1_000,
      }),
    );
    await asSystem("test", (tx) => postListings(tx, null, dealer, drafts));
  }
});

describe("the cooperation fee", () => {
  it("never moves a car in a list: every order is the same whatever the fees are", async () => {
    const asked: Filters[] = sorts.map((sort) => ({ ...noFilters, sort }));
    const before = await ordersOf(asked);
    await asOwner(`insert into cooperation_fee (from_price_cents, effective_from, fee_cents)
      values (0, current_date, 1), (1000000, current_date, 990000), (2000000, current_date, 2),
        (6000000, current_date, 500000)`);
    const [fees] = await asOwner("select cooperation_fee_for(1500000, current_date) as fee");
    expect(fees!.fee).toBe(990_000);
    expect(await ordersOf(asked)).toEqual(before);
    const drawn = await drawCars("2026-11-22", 10);
    const like = await findLike(drawn[0]!, 10);
    await asOwner("delete from cooperation_fee where effective_from = current_date");
    expect((await drawCars("2026-11-22", 10)).map(idOf)).toEqual(drawn.map(idOf));
    expect((await findLike(drawn[0]!, 10)).map(idOf)).toEqual(like.map(idOf));
    expect(await ordersOf(asked)).toEqual(before);
  });

  it("stands on no card and in no list for programs, and on the car's own sheet", async () => {
    const [card] = (await listListings(noFilters)).cars;
    expect(JSON.stringify(card)).not.toMatch(/fee/i);
    const response = await getListings(new NextRequest("http://localhost:3000/api/v1/listings"), {
      params: Promise.resolve({}),
    });
    expect(await response.text()).not.toMatch(/fee|coop/i);
    expect((await findCar(card!.mlsNumber))!.cooperationFeeCents).toBeGreaterThan(0);
  });

  it("is no key to sort or to filter by", async () => {
    for (const query of [
      { sort: "fee" },
      { sort: "cooperationFee" },
      { fee: "1" },
      { cooperationFeeMin: "1" },
    ]) {
      expect(filtersSchema.safeParse(query).success).toBe(false);
    }
    for (const query of ["sort=cooperationFee", "cooperationFeeMin=1"]) {
      const request = new NextRequest(`http://localhost:3000/api/v1/listings?${query}`);
      expect((await getListings(request, { params: Promise.resolve({}) })).status).toBe(422);
    }
  });

  it("is not known to the search room at all", () => {
    const room = path.join(import.meta.dirname, "../../lib/search");
    for (const file of readdirSync(room)) {
      const code = readFileSync(path.join(room, file), "utf8").replace(/\/\*\*[\s\S]*?\*\//g, "");
      expect(code, file).not.toMatch(/cooperation|fee_for/i);
    }
  });

  it("is the same on every car of a price, whoever lists it", async () => {
    const prices = await asOwner<{ price_cents: number; fees: number }>(
      `select price_cents, count(distinct cooperation_fee_for(price_cents, current_date))::int as fees
       from listing group by price_cents`,
    );
    expect(prices.every(({ fees }) => fees === 1)).toBe(true);
  });
});

async function ordersOf(asked: Filters[]): Promise<string[][]> {
  return Promise.all(asked.map(async (filters) => (await listListings(filters, 200)).cars.map(idOf)));
}

function idOf({ listingId }: { listingId: string }): string {
  return listingId;
}
