import { expect, it } from "vitest";
import { Refusal } from "@/lib/core/errors";
import { buyVehicle } from "@/lib/flows/buy-vehicle";
import { asOwner } from "@/tests/setup/database";
import { PRICE, makePerson, openMarket, postCar } from "../orders/world";

it("of a hundred buyers one gets the car", async () => {
  const market = await openMarket();
  const buyers = await Promise.all(Array.from({ length: 100 }, (_, index) => makePerson(`Buyer ${index}`)));
  const { mlsNumber } = await postCar(market.lister);
  await postCar(market.lister);
  const tries = await Promise.allSettled(
    buyers.map((buyer) => buyVehicle(buyer, { mlsNumber, with: market.fern.handle, priceCents: PRICE })),
  );
  const won = tries.flatMap((attempt) => (attempt.status === "fulfilled" ? [attempt.value] : []));
  const refused = tries.flatMap((attempt) =>
    attempt.status === "rejected" ? [attempt.reason as Refusal] : [],
  );
  expect(won).toHaveLength(1);
  expect(refused).toHaveLength(99);
  for (const refusal of refused) {
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal.code).toBe("already_reserved");
    expect(refusal.message).toMatch(
      /^Somebody reserved it \d+ seconds? ago\. You were not charged\. 1 like it is on the shelf\.$/,
    );
  }
  expect(await asOwner("select code, state from orders")).toEqual([
    { code: won[0]!.code, state: "reserved" },
  ]);
  expect(await asOwner("select client_id from relationship")).toHaveLength(1);
  expect(await asOwner("select count(*)::int as n from order_history")).toEqual([{ n: 1 }]);
  expect(await asOwner("select coalesce(sum(amount_cents), 0)::int as cents from posting")).toEqual([
    { cents: 0 },
  ]);
});
