import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asApp, asOwner } from "@/tests/setup/database";
import { openTestDoor, type TestDoor } from "../payments/door";
import {
  PRICE,
  deliver,
  makePerson,
  openMarket,
  openPage,
  pay,
  postCar,
  reserve,
  type Market,
} from "./world";

let door: TestDoor;
let market: Market;
let code: string;

beforeAll(async () => {
  door = await openTestDoor();
  market = await openMarket();
  ({ code } = await reserve(market));
  await deliver(door, await pay(await openPage(market.buyer, code)));
});
afterAll(() => door.close());

const everybody = () => [
  { actorId: market.buyer.personId },
  { actorId: market.fern.personId },
  { actorId: market.houseManager.personId },
  { actorId: market.listerManager.personId },
  { system: true },
];

describe("with the app's own password the database refuses", () => {
  it.each([
    ["another price", "update orders set price_cents = price_cents - 100 where code = $1", /price_changed/],
    ["another ledger entry", "update orders set price_seq = price_seq + 1 where code = $1", /price_changed/],
    ["another buyer", "update orders set buyer_id = salesperson_id where code = $1", /price_changed|check/],
    [
      "another salesperson",
      "update orders set salesperson_id = buyer_id where code = $1",
      /price_changed|check/,
    ],
    [
      "another house",
      "update orders set selling_dealer_id = listing_dealer_id where code = $1",
      /price_changed/,
    ],
    ["another fee", "update orders set cooperation_fee_cents = 0 where code = $1", /price_changed/],
    [
      "a step the process does not have",
      "update orders set state = 'closed' where code = $1",
      /order_move_refused/,
    ],
    ["a step back", "update orders set state = 'reserved' where code = $1", /order_move_refused/],
    ["no order at all", "delete from orders where code = $1", /permission denied/],
    [
      "an edited split",
      "update order_split set amount_cents = amount_cents + 1 where order_id = (select id from orders where code = $1)",
      /permission denied|append_only/,
    ],
    [
      "a second split",
      "insert into order_split select id, 9, listing_dealer_id, 'Mine', 1 from orders where code = $1",
      /split_does_not_sum|row-level security/,
    ],
    [
      "an edited posting",
      "update posting set amount_cents = 1 where $1::text is not null",
      /permission denied|append_only/,
    ],
    ["a removed posting", "delete from posting where $1::text is not null", /permission denied/],
    [
      "a posting alone",
      "insert into posting select t.id, 9, g.account_id, 5 from ledger_transaction t join orders o on o.id = t.order_id join posting g on g.transaction_id = t.id where o.code = $1 limit 1",
      /postings_do_not_balance/,
    ],
    [
      "a money event without postings",
      "insert into ledger_transaction (order_id, kind, external_ref) select id, 'mine', 'mine' from orders where code = $1",
      /postings_do_not_balance/,
    ],
    [
      "an edited history",
      "update order_history set note = 'x' where order_id = (select id from orders where code = $1)",
      /permission denied|append_only/,
    ],
    [
      "a removed history",
      "delete from order_history where order_id = (select id from orders where code = $1)",
      /permission denied/,
    ],
    [
      "a payment event's removal",
      "delete from payment_event where $1::text is not null",
      /permission denied/,
    ],
    [
      "a car under contract on the shelf",
      "update listing set status = 'active' where id = (select listing_id from orders where code = $1)",
      /status_move_refused/,
    ],
  ])("%s", async (_what, sql, error) => {
    for (const as of everybody()) await expect(asApp(sql, [code], as)).rejects.toThrow(error);
  });

  it("a second live order on one car, and an order at another price, also with the car claimed", async () => {
    const rival = await makePerson("Rival Buyer");
    const { listingId } = await postCar(market.lister);
    const claim =
      "update listing set status = 'active_under_contract' where id = $1 and status = 'active' returning *";
    const insert = (columns: string, shelf = claim) => `
      with l as (${shelf})
      insert into orders (code, listing_id, price_seq, price_cents, buyer_id, salesperson_id, employment_id,
        listing_dealer_id, selling_dealer_id, structure, cooperation_fee_cents, deposit_cents, hold_expires_at)
      select ${columns}, 'dealer_trade', 70000, 50000, now() + interval '15 minutes'
      from l, employment e where e.person_id = $2`;
    const honest =
      "substr(gen_random_uuid()::text, 1, 9), l.id, l.price_seq, l.price_cents, app_actor(), e.person_id, e.id, l.dealer_id, e.dealer_id";
    const params = [listingId, market.fern.personId];
    const as = { actorId: rival.personId };

    await expect(
      asApp(insert(honest.replace("l.price_cents", "l.price_cents - 1")), params, as),
    ).rejects.toThrow(/price_changed/);
    await expect(asApp(insert(honest.replace("app_actor()", "e.person_id")), params, as)).rejects.toThrow(
      /own_order|row-level security/,
    );
    const forAnother = honest.replace("app_actor()", `'${market.buyer.personId}'::uuid`);
    for (const actorId of [rival.personId, market.fern.personId, market.houseManager.personId]) {
      await expect(asApp(insert(forAnother), params, { actorId })).rejects.toThrow(/row-level security/);
    }
    await expect(asApp(insert(forAnother), params, { system: true })).rejects.toThrow(/row-level security/);
    await expect(asApp(insert(honest), params, as)).rejects.toThrow(/split_does_not_sum/);

    const [held] = await asOwner<{ listing_id: string }>("select listing_id from orders where code = $1", [
      code,
    ]);
    await expect(
      asApp(
        insert(honest, "select * from listing where id = $1"),
        [held!.listing_id, market.fern.personId],
        as,
      ),
    ).rejects.toThrow(/orders_one_live_per_listing/);
    expect(await asOwner("select 1 from orders where buyer_id = $1", [rival.personId])).toEqual([]);
  });

  it("a price that the ledger does not hold, on the listing itself", async () => {
    await expect(
      asApp(
        "update listing set price_cents = 1 where id = (select listing_id from orders where code = $1)",
        [code],
        { system: true },
      ),
    ).rejects.toThrow(/price_changed/);
    const [order] = await asOwner("select price_cents from orders where code = $1", [code]);
    expect(order).toEqual({ price_cents: PRICE });
  });
});
