import { beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@/lib/db/as-actor";
import { endEmployment } from "@/lib/dealers/end-employment";
import { buyVehicle } from "@/lib/flows/buy-vehicle";
import { cancelOrder } from "@/lib/flows/cancel-order";
import { postPrice } from "@/lib/listings/post-price";
import { findOrder } from "@/lib/orders/queries";
import { asOwner } from "@/tests/setup/database";
import {
  PRICE,
  endHold,
  hire,
  makePerson,
  makeSalesperson,
  openMarket,
  postCar,
  reserve,
  standingOf,
  type Market,
} from "../orders/world";

let market: Market;

beforeAll(async () => {
  market = await openMarket();
});

describe("reserving a car", () => {
  it("claims the car, freezes price and split, and begins the relationship", async () => {
    const buyer = await makePerson("Jordan Ellery");
    const { code, mlsNumber } = await reserve(market, buyer);
    const order = (await findOrder(buyer, code))!;
    expect(order).toMatchObject({
      state: "reserved",
      structure: "dealer_trade",
      priceCents: PRICE,
      depositCents: 50_000,
      cooperationFeeCents: 70_000,
      car: { mlsNumber, title: "2022 Honda Civic EX" },
      retailer: { slug: market.house.slug },
    });
    expect(order.holdExpiresAt.getTime() - order.reservedAt.getTime()).toBe(15 * 60_000);
    expect(order.split).toEqual([
      {
        dealerId: market.lister.dealerId,
        dealer: "Olentangy Honda",
        label: "Owns and lists the car",
        amountCents: 2_178_000,
      },
      {
        dealerId: market.house.dealerId,
        dealer: "Scioto Motors",
        label: "Cooperation fee, flat; employs Fern",
        amountCents: 70_000,
      },
    ]);
    expect(order.history).toMatchObject([{ from: null, to: "reserved", actorId: buyer.personId }]);
    expect(await standingOf(code)).toMatchObject({ listing: "active_under_contract", payment: null });
    const began = await asActor(buyer, (tx) =>
      tx.relationship.findMany({
        where: { clientId: buyer.personId },
        select: { salespersonId: true, origin: true },
      }),
    );
    expect(began).toEqual([{ salespersonId: market.fern.personId, origin: "order" }]);
  });

  it("keeps the price whole when one house lists and sells", async () => {
    const wei = await makeSalesperson("Wei Lin", market.lister);
    const buyer = await makePerson("Priya Raman");
    const { mlsNumber } = await postCar(market.lister);
    const { code } = await buyVehicle(buyer, { mlsNumber, with: wei.handle, priceCents: PRICE });
    expect(await findOrder(buyer, code)).toMatchObject({
      structure: "own_stock",
      cooperationFeeCents: 0,
      split: [{ dealerId: market.lister.dealerId, amountCents: PRICE }],
    });
  });

  it("answers the same order when the button is pressed twice", async () => {
    const buyer = await makePerson("Gus Brandt");
    const { mlsNumber } = await postCar(market.lister);
    const wish = { mlsNumber, with: market.fern.handle, priceCents: PRICE };
    const answers = await Promise.all([1, 2, 3].map(() => buyVehicle(buyer, wish)));
    expect(new Set(answers.map(({ code }) => code)).size).toBe(1);
  });

  it("takes another code when one is taken", async () => {
    const buyer = await makePerson("Lena Brandt");
    const { code: taken } = await reserve(market, buyer);
    const { mlsNumber } = await postCar(market.lister);
    const codes = [taken, taken, "ZZZZ-2345"];
    const wish = { mlsNumber, with: market.fern.handle, priceCents: PRICE };
    expect(await buyVehicle(buyer, wish, () => codes.shift()!)).toMatchObject({ code: "ZZZZ-2345" });
  });

  it("frees a car whose hold is over by the database's clock, with nobody tidying", async () => {
    const { code: first, mlsNumber } = await reserve(market, await makePerson("Kwabena Osei"));
    await endHold(first);
    const next = await makePerson("Delphine Arceneaux");
    const { code } = await buyVehicle(next, { mlsNumber, with: market.fern.handle, priceCents: PRICE });
    expect(await standingOf(first)).toMatchObject({ state: "expired" });
    expect(await standingOf(code)).toMatchObject({ state: "reserved", listing: "active_under_contract" });
    const steps = await asOwner<{ change_type: string }>(
      "select change_type from listing_history h join listing l on l.id = h.listing_id where mls_number = $1 and change_type <> 'Price Change' order by at, h.id",
      [mlsNumber],
    );
    expect(steps.map((step) => step.change_type).sort()).toEqual(
      ["Active Under Contract", "Active Under Contract", "Back On Market", "New Listing"].sort(),
    );
  });

  it("gives an expired hold to one of twenty who want it", async () => {
    const { code: first, mlsNumber } = await reserve(market, await makePerson("Siobhan Lacey"));
    await endHold(first);
    const buyers = await Promise.all(Array.from({ length: 20 }, (_, i) => makePerson(`Buyer ${i}`)));
    const tries = await Promise.allSettled(
      buyers.map((buyer) => buyVehicle(buyer, { mlsNumber, with: market.fern.handle, priceCents: PRICE })),
    );
    expect(tries.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(1);
    const refusals = tries.flatMap((attempt) => (attempt.status === "rejected" ? [attempt.reason] : []));
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ code: "already_reserved" });
      expect(refusal.message).toMatch(/^Somebody reserved it \d+ seconds? ago\. You were not charged\./);
    }
  });
});

describe("refusing a reservation", () => {
  it("says so when the price is not the one the buyer saw, and writes nothing", async () => {
    const buyer = await makePerson("Tomás Herrera");
    const { listingId, mlsNumber } = await postCar(market.lister);
    await asActor(market.listerManager, (tx) =>
      postPrice(tx, market.listerManager.personId, {
        listingId,
        priceCents: 2_198_000,
        reason: "Weekly review",
      }),
    );
    const wish = { mlsNumber, with: market.fern.handle, priceCents: PRICE };
    await expect(buyVehicle(buyer, wish)).rejects.toMatchObject({
      code: "price_changed",
      message:
        "The price on the shelf is $21,980, not the $22,480 you were shown. You were not charged. Look at it again, then decide.",
    });
    await expect(buyVehicle(buyer, { ...wish, priceCents: 1 })).rejects.toMatchObject({
      code: "price_changed",
    });
    expect(await asOwner("select 1 from orders where buyer_id = $1", [buyer.personId])).toEqual([]);
    expect(await asOwner("select 1 from relationship where client_id = $1", [buyer.personId])).toEqual([]);
  });

  it("lets nobody sell to themselves", async () => {
    const { mlsNumber } = await postCar(market.lister);
    const wish = { mlsNumber, with: market.fern.handle, priceCents: PRICE };
    await expect(buyVehicle(market.fern, wish)).rejects.toMatchObject({ code: "own_order" });
  });

  it("names the person who cannot sell today, and asks for somebody else", async () => {
    const idle = await makeSalesperson("Ines Duarte", null);
    const gone = await makeSalesperson("Marcus Bell", null);
    const employmentId = await hire(gone, market.house);
    await asActor(market.houseManager, (tx) => endEmployment(tx, market.houseManager, employmentId));
    const buyer = await makePerson("Rosa Keller");
    const { mlsNumber } = await postCar(market.lister);
    for (const { handle, name } of [idle, gone]) {
      await expect(buyVehicle(buyer, { mlsNumber, with: handle, priceCents: PRICE })).rejects.toMatchObject({
        code: "cannot_sell",
        message: expect.stringContaining(name.split(" ")[0]!),
      });
    }
    await expect(
      buyVehicle(buyer, { mlsNumber, with: "nobody-here", priceCents: PRICE }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(
      buyVehicle(buyer, { mlsNumber: "UF-999999999", with: market.fern.handle, priceCents: PRICE }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("holds two cars for one buyer and no third, also when all three are asked for at once", async () => {
    const buyer = await makePerson("Wanda Two");
    const shelf = await Promise.all([1, 2, 3].map(() => postCar(market.lister)));
    const tries = await Promise.allSettled(
      shelf.map(({ mlsNumber }) =>
        buyVehicle(buyer, { mlsNumber, with: market.fern.handle, priceCents: PRICE }),
      ),
    );
    const held = tries.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
    expect(held).toHaveLength(2);
    expect(tries.find((attempt) => attempt.status === "rejected")).toMatchObject({
      reason: { code: "too_many_holds" },
    });

    await cancelOrder(buyer, { code: held[0]!.code, reason: "" });
    const { mlsNumber } = await postCar(market.lister);
    await expect(
      buyVehicle(buyer, { mlsNumber, with: market.fern.handle, priceCents: PRICE }),
    ).resolves.toHaveProperty("code");
  });
});
