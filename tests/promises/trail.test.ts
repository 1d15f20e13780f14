import { afterAll, beforeAll, expect, it } from "vitest";
import { closeOrder } from "@/lib/orders/close-order";
import { deliverOrder } from "@/lib/orders/deliver-order";
import { fundOrder } from "@/lib/orders/fund-order";
import { readyOrder } from "@/lib/orders/ready-order";
import { signOrder } from "@/lib/orders/sign-order";
import { unwindOrder } from "@/lib/orders/unwind-order";
import { asOwner } from "@/tests/setup/database";
import { deliver, openMarket, openPage, pay, reserve, type Market } from "../orders/world";
import { openTestDoor, type TestDoor } from "../payments/door";

let door: TestDoor;
let market: Market;

beforeAll(async () => {
  door = await openTestDoor();
  market = await openMarket();
});
afterAll(() => door.close());

it("every step of an order leaves its history row and its event, and moves the car with a row of its own", async () => {
  const { buyer, fern, houseManager, listerManager } = market;
  const { code, mlsNumber } = await reserve(market);
  const steps: [string, () => Promise<unknown>, string | null][] = [
    ["deposit_paid", async () => deliver(door, await pay(await openPage(buyer, code))), null],
    ["signed", () => signOrder(buyer, { code, name: buyer.name, agrees: "on" }), buyer.personId],
    ["funded", () => fundOrder(houseManager, { code, how: "lender" }), houseManager.personId],
    ["ready", () => readyOrder(listerManager, { code, promisedOn: null }), listerManager.personId],
    ["delivered", () => deliverOrder(fern, code), fern.personId],
    ["closed", () => closeOrder(houseManager, code), houseManager.personId],
    [
      "unwound",
      () => unwindOrder(houseManager, { code, reason: "The title was not clean" }),
      houseManager.personId,
    ],
  ];
  expect(await trailOf(code)).toEqual([{ to_state: "reserved", actor_id: buyer.personId }]);
  for (const [index, [to, run, actorId]] of steps.entries()) {
    await run();
    const trail = await trailOf(code);
    expect(trail).toHaveLength(index + 2);
    expect(trail.at(-1)).toEqual({ to_state: to, actor_id: actorId });
    const events = await asOwner(
      "select actor_id from entity_event where resource_name = 'Order' and record_key = $1 order by sequence",
      [code],
    );
    expect(events).toHaveLength(index + 2);
    expect(events.at(-1)).toEqual({ actor_id: actorId });
  }
  const moves = await asOwner<{ change_type: string; actor_id: string | null }>(
    "select change_type, h.actor_id from listing_history h join listing l on l.id = h.listing_id where l.mls_number = $1 and h.change_type not in ('New Listing', 'Price Change') order by h.at, h.id",
    [mlsNumber],
  );
  expect(moves.map((move) => move.change_type)).toEqual([
    "Active Under Contract",
    "Pending",
    "Closed",
    "Back On Market",
  ]);
  expect(
    moves.every((move) => move.actor_id === null),
    "the public history of a car names no party",
  ).toBe(true);
});

it("a refused deed leaves nothing", async () => {
  const { code } = await reserve(market);
  const before = await counts();
  await expect(fundOrder(market.houseManager, { code, how: "cash" })).rejects.toMatchObject({
    code: "order_move_refused",
  });
  await expect(deliverOrder(market.listerManager, code)).rejects.toMatchObject({
    code: "order_move_refused",
  });
  expect(await counts()).toEqual(before);
});

function trailOf(code: string) {
  return asOwner<{ to_state: string; actor_id: string | null }>(
    "select to_state, actor_id from order_history h join orders o on o.id = h.order_id where o.code = $1 order by at, h.id",
    [code],
  );
}

function counts() {
  return asOwner(`select (select count(*) from order_history) as steps, (select count(*) from entity_event) as events,
    (select count(*) from posting) as postings, (select count(*) from listing_history) as moves`);
}
