import { beforeAll, describe, expect, it } from "vitest";
import { asActor, asSystem } from "@/lib/db/as-actor";
import { changeStatus } from "@/lib/listings/change-status";
import { moveListing } from "@/lib/listings/move-listing";
import { postListings } from "@/lib/listings/post-listings";
import { findCar } from "@/lib/listings/queries";
import { asApp, asOwner } from "@/tests/setup/database";
import { makeDealer, post, postOne, testDraft, type TestDealer, testVin } from "../listings/world";

let dealers: TestDealer[];

beforeAll(async () => {
  dealers = await Promise.all(Array.from({ length: 5 }, () => makeDealer()));
});

describe("one car stands on the shelf once", () => {
  it("of fifty who post the same VIN at once, one does", async () => {
    const posts = Array.from({ length: 50 }, (_, n) => {
      const dealer = dealers[n % dealers.length]!;
      return asActor(dealer.staff, (tx) => postListings(tx, dealer.staff, dealer, [testDraft(1)]));
    });
    const results = await Promise.all(posts);
    expect(results.filter((posted) => posted.length === 1)).toHaveLength(1);
    const [count] = await asOwner("select count(*)::int as n from listing where vin = $1", [testVin(1)]);
    expect(count!.n).toBe(1);
  });

  it("is kept by the database, whatever the code does", async () => {
    await postOne(dealers[0]!, 2);
    const again = asApp(
      `insert into listing
         (vehicle_id, vin, dealer_id, condition, mileage, year, make, model, body, fuel, state)
       select id, vin, $2, 'used', 1, year, make, model, body, fuel, 'OH' from vehicle where vin = $1`,
      [testVin(2), dealers[1]!.dealerId],
    );
    await expect(again).rejects.toThrow("listing_live_vin");
  });

  it("refuses to bring a withdrawn car back while another dealer lists it", async () => {
    const [first, second] = [dealers[0]!, dealers[1]!];
    const { mlsNumber } = await postOne(first, 3);
    await changeStatus(first.staff, first, { mlsNumber, to: "withdrawn", note: "Kept for the owner" });
    expect(await post(second, [testDraft(3)])).toHaveLength(1);
    const back = changeStatus(first.staff, first, { mlsNumber, to: "active", note: "" });
    await expect(back).rejects.toMatchObject({ code: "vin_live_elsewhere" });
    expect((await findCar(mlsNumber))!.status).toBe("withdrawn");
  });

  it("may be listed anew once it was sold or canceled, and its days go on unless it was sold", async () => {
    const [first, second] = [dealers[2]!, dealers[3]!];
    const sold = await postOne(first, 4);
    await asSystem("test", async (tx) => {
      for (const to of ["active_under_contract", "pending", "closed"] as const) {
        await moveListing(tx, null, { listingId: sold.listingId, to });
      }
    });
    const [anew] = await post(second, [testDraft(4)]);
    expect(anew!.mlsNumber).not.toBe(sold.mlsNumber);
    const canceled = await postOne(first, 5);
    await changeStatus(first.staff, first, { mlsNumber: canceled.mlsNumber, to: "canceled", note: "" });
    await asOwner("alter table listing disable trigger listing_guard");
    await asOwner(
      "update listing set days_base = 40 where vin in ($1, $2) and status in ('closed', 'canceled')",
      [testVin(4), testVin(5)],
    );
    await asOwner("alter table listing enable trigger listing_guard");
    const [again] = await post(second, [testDraft(5)]);
    expect((await findCar(again!.mlsNumber))!).toMatchObject({ days: 0, cumulativeDays: 40 });
    expect((await findCar(anew!.mlsNumber))!).toMatchObject({ days: 0, cumulativeDays: 0 });
  });
});
