import { beforeAll, describe, expect, it } from "vitest";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { db } from "@/lib/db/client";
import { changePrice } from "@/lib/listings/change-price";
import { changeStatus } from "@/lib/listings/change-status";
import { moveListing } from "@/lib/listings/move-listing";
import { postListings } from "@/lib/listings/post-listings";
import { postPrice } from "@/lib/listings/post-price";
import { findCar, findStanding, listInventory } from "@/lib/listings/queries";
import { updateListings } from "@/lib/listings/update-listings";
import { asOwner } from "@/tests/setup/database";
import { makeDealer, post, postOne, type TestDealer, testDraft, testVin } from "./world";

let dealer: TestDealer;
let other: TestDealer;

beforeAll(async () => {
  dealer = await makeDealer();
  other = await makeDealer({ documentFeeCents: 0 });
});

describe("posting cars", () => {
  it("puts a car on the shelf with its price, lines, history and events in one transaction", async () => {
    const posted = await postOne(dealer, 1);
    const car = await findCar(posted.mlsNumber);
    expect(car).toMatchObject({
      status: "active",
      priceCents: 2_248_000,
      priceSeq: 1,
      days: 0,
      cumulativeDays: 0,
      make: "Honda",
      body: "sedan",
      cooperationFeeCents: 70_000,
      plant: "Alliston, Canada",
    });
    expect(car!.lines).toEqual([
      { kind: "vehicle", label: "Vehicle", amountCents: 2_223_000 },
      { kind: "document_fee", label: "Document fee", amountCents: 25_000 },
    ]);
    expect(car!.history.map(({ changeType }) => changeType)).toEqual(["New Listing"]);
    const events = await asOwner(
      "select resource_name from entity_event where record_key = $1 order by sequence",
      [posted.mlsNumber],
    );
    expect(events.map((event) => event.resource_name).toSorted()).toEqual(["Listing", "Price"]);
  });

  it("leaves out a VIN that is live elsewhere, and one that stands twice in the file", async () => {
    const first = await post(dealer, [testDraft(2)]);
    const second = await post(other, [testDraft(2), testDraft(3), testDraft(3, { priceCents: 1 })]);
    expect(first.map(({ vin }) => vin)).toEqual([testVin(2)]);
    expect(second).toMatchObject([{ vin: testVin(3), priceCents: 2_248_000 }]);
    const standing = await asSystem("test", (tx) => findStanding(tx, [testVin(2), testVin(3), testVin(999)]));
    expect(Object.fromEntries(standing.map(({ vin, dealerId }) => [vin, dealerId]))).toEqual({
      [testVin(2)]: dealer.dealerId,
      [testVin(3)]: other.dealerId,
    });
  });

  it("is not found for anybody but the dealer's staff", async () => {
    const stranger = other.staff;
    const tryIt = asActor(stranger, (tx) => postListings(tx, stranger, dealer, [testDraft(4)]));
    await expect(tryIt).rejects.toMatchObject({ code: "not_found" });
    expect(await db.listing.count({ where: { vin: testVin(4) } })).toBe(0);
  });

  it("keeps lines the dealer gave and writes nothing when they do not come to the price", async () => {
    const lines = [
      { kind: "vehicle" as const, label: "Vehicle", amountCents: 2_183_500 },
      { kind: "add_on" as const, label: "Clear film, front bumper", amountCents: 39_500 },
      { kind: "document_fee" as const, label: "Document fee", amountCents: 25_000 },
    ];
    const posted = await postOne(dealer, 5, { lines });
    expect((await findCar(posted.mlsNumber))!.lines).toEqual(lines);
    await expect(postOne(dealer, 6, { lines: lines.slice(1) })).rejects.toThrow();
    expect(await db.listing.count({ where: { vin: testVin(6) } })).toBe(0);
  });

  it("posts 500 cars in a transaction", async () => {
    const drafts = Array.from({ length: 500 }, (_, i) => testDraft(1_000 + i));
    expect(await post(other, drafts)).toHaveLength(500);
    const [count] = await asOwner(
      "select count(*)::int as n from listing where dealer_id = $1 and counting_since is not null",
      [other.dealerId],
    );
    expect(count!.n).toBe(501);
  });
});

describe("posting a price", () => {
  it("moves the change into the vehicle and leaves the other lines", async () => {
    const { listingId, mlsNumber } = await postOne(dealer, 10);
    await asActor(dealer.staff, (tx) =>
      postPrice(tx, dealer.staff.personId, {
        listingId,
        priceCents: 2_188_000,
        reason: "Twelve days on the shelf",
      }),
    );
    const car = (await findCar(mlsNumber))!;
    expect(car.priceCents).toBe(2_188_000);
    expect(car.lines.map((line) => line.amountCents)).toEqual([2_163_000, 25_000]);
    expect(car.prices.map(({ seq, reason }) => [seq, reason])).toEqual([
      [1, "First price"],
      [2, "Twelve days on the shelf"],
    ]);
    expect(car.prices[1]!.prevHash).toBe(car.prices[0]!.hash);
  });

  it("refuses the same price, a price of nothing, half cents and more than two million dollars", async () => {
    const { mlsNumber, listingId } = await postOne(dealer, 11);
    const change = (priceCents: number, reason = "A reason") =>
      changePrice(dealer.staff, dealer, { mlsNumber, priceCents, reason });
    await expect(change(2_248_000)).rejects.toMatchObject({ code: "price_unchanged" });
    for (const price of [0, -1, 0.5, 200_000_001]) {
      await expect(change(price)).rejects.toMatchObject({ code: "invalid_input" });
    }
    await expect(change(2_000_000, "Two\nlines")).rejects.toMatchObject({ code: "invalid_input" });
    expect(await db.priceEntry.count({ where: { listingId } })).toBe(1);
  });

  it("is not found for staff of another dealer", async () => {
    const { mlsNumber } = await postOne(dealer, 12);
    const tryIt = changePrice(other.staff, other, { mlsNumber, priceCents: 1_000_000, reason: "Not mine" });
    await expect(tryIt).rejects.toMatchObject({ code: "not_found" });
    await expect(
      changePrice(other.staff, dealer, { mlsNumber, priceCents: 1_000_000, reason: "Not mine" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("is refused while a buyer holds the car", async () => {
    const { mlsNumber, listingId } = await postOne(dealer, 13);
    await asActor(null, (tx) =>
      moveListing(tx, null, { listingId, to: "active_under_contract", holdMinutes: 15 }),
    );
    const tryIt = changePrice(dealer.staff, dealer, { mlsNumber, priceCents: 1_000_000, reason: "Too late" });
    await expect(tryIt).rejects.toMatchObject({ code: "price_under_contract" });
  });
});

describe("moving a listing", () => {
  it("writes a history row with RESO's word and an event", async () => {
    const { mlsNumber } = await postOne(dealer, 20);
    await changeStatus(dealer.staff, dealer, { mlsNumber, to: "hold", note: "Recall" });
    await changeStatus(dealer.staff, dealer, { mlsNumber, to: "active", note: "" });
    const car = (await findCar(mlsNumber))!;
    expect(car.history.map(({ changeType }) => changeType)).toEqual([
      "New Listing",
      "Hold",
      "Back On Market",
    ]);
  });

  it("lets staff make staff's moves only", async () => {
    const { mlsNumber } = await postOne(dealer, 21);
    const move = (to: "active_under_contract" | "closed" | "expired") =>
      changeStatus(dealer.staff, dealer, { mlsNumber, to, note: "" });
    for (const to of ["active_under_contract", "closed", "expired"] as const) {
      await expect(move(to)).rejects.toMatchObject({ code: "status_move_refused" });
    }
    await expect(
      changeStatus(other.staff, dealer, { mlsNumber, to: "hold", note: "" }),
    ).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("gives one of twenty simultaneous claims the car", async () => {
    const { listingId } = await postOne(dealer, 22);
    const claims = Array.from({ length: 20 }, () =>
      asActor(null, (tx) =>
        moveListing(tx, null, { listingId, to: "active_under_contract", holdMinutes: 15 }),
      ),
    );
    const results = await Promise.allSettled(claims);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "status_move_refused" });
    }
    const [row] = await asOwner(
      "select held_until > now() + interval '14 minutes' as held from listing where id = $1",
      [listingId],
    );
    expect(row!.held).toBe(true);
  });

  it("is not found when there is no such listing", async () => {
    const tryIt = asActor(null, (tx) =>
      moveListing(tx, null, { listingId: crypto.randomUUID(), to: "hold" }),
    );
    await expect(tryIt).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("updating from a feed", () => {
  it("changes facts and, through the ledger, the price", async () => {
    const { listingId, mlsNumber } = await postOne(dealer, 30);
    const draft = testDraft(30, { mileage: 32_000, priceCents: 2_100_000, sourceDigest: "second" });
    const [updated] = await asSystem("test", (tx) =>
      updateListings(tx, null, dealer, { changes: [{ listingId, draft }], reason: "Dealer's file, Nov 22" }),
    );
    expect(updated).toMatchObject({ priceBefore: 2_248_000, priceCents: 2_100_000, priceKept: false });
    const car = (await findCar(mlsNumber))!;
    expect(car).toMatchObject({ mileage: 32_000, priceCents: 2_100_000, priceSeq: 2 });
    expect(car.lines.map((line) => line.amountCents)).toEqual([2_075_000, 25_000]);
  });

  it("keeps a price under contract and says so", async () => {
    const { listingId } = await postOne(dealer, 31);
    await asActor(null, (tx) =>
      moveListing(tx, null, { listingId, to: "active_under_contract", holdMinutes: 15 }),
    );
    const draft = testDraft(31, { priceCents: 2_100_000, stockNumber: "NEW-1" });
    const [updated] = await asSystem("test", (tx) =>
      updateListings(tx, null, dealer, { changes: [{ listingId, draft }], reason: "Dealer's file" }),
    );
    expect(updated).toMatchObject({ priceCents: 2_248_000, priceKept: true });
  });

  it("never touches another dealer's listing", async () => {
    const { listingId } = await postOne(dealer, 32);
    const draft = testDraft(32, { priceCents: 1 });
    const updated = await asSystem("test", (tx) =>
      updateListings(tx, null, other, { changes: [{ listingId, draft }], reason: "Not mine" }),
    );
    expect(updated).toEqual([]);
  });
});

describe("the dealer's list", () => {
  it("pages through every car once and finds by stock number", async () => {
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await listInventory(other.staff, other.slug, { sort: "price", cursor });
      for (const car of page.cars) seen.add(car.mlsNumber);
      expect(page.total).toBe(501);
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen.size).toBe(501);
    const found = await listInventory(other.staff, other.slug, { q: "h22-1007" });
    expect(found.cars.map(({ stockNumber }) => stockNumber)).toEqual(["H22-1007"]);
  });

  it("is not found for others", async () => {
    await expect(listInventory(dealer.staff, other.slug)).rejects.toMatchObject({ code: "not_found" });
  });
});
