import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { buyVehicle } from "@/lib/flows/buy-vehicle";
import { findOrder } from "@/lib/orders/queries";
import { splitPrice, splitTotal } from "@/lib/orders/split";
import { asOwner } from "@/tests/setup/database";
import { makePerson, openMarket, postCar, type Market } from "../orders/world";

const price = fc.integer({ min: 1, max: 200_000_000 });
const fee = fc.integer({ min: 0, max: 5_000_000 });

describe("the split of a price", () => {
  it("sums to the cent, is never negative, and leaves the buyer's price alone", () => {
    fc.assert(
      fc.property(price, fee, fc.boolean(), (priceCents, feeCents, sameHouse) => {
        const lines = splitPrice({ priceCents, feeCents, sameHouse });
        expect(splitTotal(lines)).toBe(priceCents);
        expect(lines.every((line) => line.amountCents >= 0)).toBe(true);
        expect(lines.map((line) => line.payee)).toEqual(
          sameHouse ? ["listing_dealer"] : ["listing_dealer", "selling_dealer"],
        );
      }),
      { numRuns: 5_000 },
    );
  });

  it("takes no fraction of a cent and nothing below zero", () => {
    for (const priceCents of [0, -1, 0.5, Number.NaN, 2 ** 53]) {
      expect(() => splitPrice({ priceCents, feeCents: 0, sameHouse: false })).toThrow(RangeError);
    }
    for (const feeCents of [-1, 0.5, Number.NaN]) {
      expect(() => splitPrice({ priceCents: 100, feeCents, sameHouse: false })).toThrow(RangeError);
    }
  });
});

describe("the cooperation fee", () => {
  let market: Market;
  beforeAll(async () => {
    market = await openMarket();
  });

  it("is the flat fee of the price's band, whoever sells, and never more than the price", async () => {
    const wanted = [
      [20_000, 20_000],
      [499_999, 30_000],
      [500_000, 50_000],
      [2_248_000, 70_000],
      [10_000_000, 150_000],
    ] as const;
    for (const [priceCents, feeCents] of wanted) {
      const buyer = await makePerson("Fee Payer");
      const { mlsNumber } = await postCar(market.lister, priceCents);
      const { code } = await buyVehicle(buyer, { mlsNumber, with: market.fern.handle, priceCents });
      const order = (await findOrder(buyer, code))!;
      expect(order.cooperationFeeCents).toBe(feeCents);
      expect(order.split.map((line) => line.amountCents)).toEqual([priceCents - feeCents, feeCents]);
    }
  });

  it("stays as it was reserved when the schedule changes", async () => {
    const buyer = await makePerson("Frozen Fee");
    const { mlsNumber } = await postCar(market.lister);
    const { code } = await buyVehicle(buyer, { mlsNumber, with: market.fern.handle, priceCents: 2_248_000 });
    await asOwner(
      "insert into cooperation_fee (from_price_cents, effective_from, fee_cents) values (2000000, current_date, 1)",
    );
    expect((await findOrder(buyer, code))!.cooperationFeeCents).toBe(70_000);
    await asOwner("delete from cooperation_fee where fee_cents = 1");
  });
});
