import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asActor } from "@/lib/db/as-actor";
import { endEmployment } from "@/lib/dealers/end-employment";
import { cancelOrder } from "@/lib/flows/cancel-order";
import { closeOrder } from "@/lib/orders/close-order";
import { confirmDelivery } from "@/lib/orders/confirm-delivery";
import { DELIVERY_CONFIRMED } from "@/lib/orders/delivery-words";
import { deliverOrder } from "@/lib/orders/deliver-order";
import { fundOrder } from "@/lib/orders/fund-order";
import { ordersOf, ordersOfDealer, ordersOfSalesperson } from "@/lib/orders/list-orders";
import { findOrder } from "@/lib/orders/queries";
import { readyOrder } from "@/lib/orders/ready-order";
import { signOrder } from "@/lib/orders/sign-order";
import { unwindOrder } from "@/lib/orders/unwind-order";
import { findActor, type Actor } from "@/lib/people/actor";
import { makeDealer, makeSteward } from "@/tests/listings/world";
import { asApp, asOwner } from "@/tests/setup/database";
import { openTestDoor, type TestDoor } from "../payments/door";
import {
  deliver,
  hire,
  makePerson,
  makeSalesperson,
  managerOf,
  openMarket,
  openPage,
  pay,
  reserve,
  standingOf,
  type Market,
} from "./world";

let door: TestDoor;
let market: Market;
let cast: Record<string, Actor>;

beforeAll(async () => {
  door = await openTestDoor();
  market = await openMarket();
  const elsewhere = await makeDealer({ name: "Maple Ford" });
  cast = {
    buyer: market.buyer,
    salesperson: market.fern,
    "house manager": market.houseManager,
    "listing manager": market.listerManager,
    "other buyer": await makePerson("Other Buyer"),
    "other salesperson": await makeSalesperson("Other Seller", market.house),
    "other manager": await managerOf(elsewhere),
    "house inventory clerk": await clerkOf(market.house.dealerId),
    "listing inventory clerk": await clerkOf(market.lister.dealerId),
    steward: (await findActor((await makeSteward()).personId))!,
  };
});
afterAll(() => door.close());

async function clerkOf(dealerId: string): Promise<Actor> {
  const { personId } = await makePerson("Ivo Clerk");
  await asApp(
    "insert into staff (dealer_id, person_id, role) values ($1, $2, 'inventory')",
    [dealerId, personId],
    {
      actorId: (await makeSteward()).personId,
    },
  );
  return (await findActor(personId))!;
}

const deeds: Record<string, { may: string[]; run: (actor: Actor, code: string) => Promise<void> }> = {
  sign: { may: ["buyer"], run: (actor, code) => signOrder(actor, { code, name: actor.name, agrees: "on" }) },
  fund: { may: ["house manager"], run: (actor, code) => fundOrder(actor, { code, how: "cash" }) },
  ready: {
    may: ["listing manager", "listing inventory clerk"],
    run: (actor, code) => readyOrder(actor, { code, promisedOn: "2026-11-25" }),
  },
  deliver: {
    may: ["salesperson", "house manager", "house inventory clerk"],
    run: (actor, code) => deliverOrder(actor, code),
  },
  confirm: { may: ["buyer"], run: (actor, code) => confirmDelivery(actor, code) },
  close: { may: ["house manager"], run: (actor, code) => closeOrder(actor, code) },
  unwind: { may: ["house manager"], run: (actor, code) => unwindOrder(actor, { code, reason: "Came back" }) },
};

describe("each step is taken by whom the process names and is not found for everyone else", () => {
  it("from the deposit to the close and back", async () => {
    const { code } = await reserve(market, market.buyer);
    await deliver(door, await pay(await openPage(market.buyer, code)));
    for (const [deed, { may, run }] of Object.entries(deeds)) {
      for (const [name, actor] of Object.entries(cast)) {
        if (may.includes(name)) continue;
        await expect(run(actor, code), `${deed} by ${name}`).rejects.toMatchObject({ code: "not_found" });
      }
      await run(cast[may[0]!]!, code);
    }
    expect(await standingOf(code)).toMatchObject({ state: "unwound" });
    const order = (await findOrder(market.buyer, code))!;
    expect(order.promisedOn).toEqual(new Date("2026-11-25T00:00:00Z"));
    expect(order.history.map((step) => step.note)).toEqual([
      "",
      "",
      expect.stringMatching(/^Signed as Jordan Ellery\. Seal [0-9a-f]{64}\nBuyer's order /),
      "The rest came in cash.",
      "",
      "",
      DELIVERY_CONFIRMED,
      "",
      "Came back",
    ]);
  });

  it("stopping: the buyer and the listing house's managers, nobody else", async () => {
    for (const may of ["buyer", "listing manager"]) {
      const { code } = await reserve(market, market.buyer);
      for (const [name, actor] of Object.entries(cast)) {
        if (name === "buyer" || name === "listing manager") continue;
        await expect(cancelOrder(actor, { code, reason: "x" }), name).rejects.toMatchObject({
          code: "not_found",
        });
      }
      await cancelOrder(cast[may]!, { code, reason: "Second thoughts" });
      expect(await standingOf(code)).toMatchObject({ state: "cancelled", listing: "active" });
    }
  });

  it("a signature is the buyer's own name", async () => {
    const { code } = await reserve(market, market.buyer);
    await deliver(door, await pay(await openPage(market.buyer, code)));
    await expect(
      signOrder(market.buyer, { code, name: "Somebody Else", agrees: "on" }),
    ).rejects.toMatchObject({
      code: "invalid_input",
      fieldErrors: { name: ["Type Jordan Ellery, as it stands on the order."] },
    });
    await signOrder(market.buyer, { code, name: "  jordan  ELLERY ", agrees: "on" });
    await cancelOrder(market.buyer, { code, reason: "" });
  });
});

describe("an order is read by its parties and the stewards", () => {
  it("and by nobody else, with every row that hangs on it", async () => {
    const { code } = await reserve(market, market.buyer);
    await deliver(door, await pay(await openPage(market.buyer, code)));
    const readers = new Set([
      "buyer",
      "salesperson",
      "house manager",
      "listing manager",
      "house inventory clerk",
      "listing inventory clerk",
      "steward",
    ]);
    const [{ id }] = (await asOwner<{ id: string }>("select id from orders where code = $1", [code])) as [
      { id: string },
    ];
    const tables = ["order_history", "order_split", "payment", "ledger_transaction"];
    for (const [name, actor] of Object.entries(cast)) {
      expect((await findOrder(actor, code)) !== null, name).toBe(readers.has(name));
      for (const table of tables) {
        const rows = await asApp(`select 1 from ${table} where order_id = $1`, [id], {
          actorId: actor.personId,
        });
        expect(rows.length > 0, `${table} by ${name}`).toBe(readers.has(name));
      }
    }
    for (const table of ["orders", "posting", "payment_event", ...tables]) {
      expect(await asApp(`select 1 from ${table}`), `${table} by nobody`).toEqual([]);
    }
    await cancelOrder(market.buyer, { code, reason: "" });
  });

  it("in lists of their own", async () => {
    const { code } = await reserve(market, market.buyer);
    const codes = async (lists: ReturnType<typeof ordersOf>) => (await lists).open.map((order) => order.code);
    expect(await codes(ordersOf(market.buyer))).toEqual([code]);
    expect(await codes(ordersOf(cast["other buyer"]!))).toEqual([]);
    expect(await codes(ordersOfSalesperson(market.fern))).toEqual([code]);
    expect(await codes(ordersOfSalesperson(cast["other salesperson"]!))).toEqual([]);
    expect(await codes(ordersOfDealer(market.listerManager, market.lister.dealerId))).toEqual([code]);
    expect(await codes(ordersOfDealer(market.houseManager, market.house.dealerId))).toEqual([code]);
    expect(() => ordersOfDealer(market.houseManager, market.lister.dealerId)).toThrow(
      expect.objectContaining({ code: "not_found" }),
    );
    await cancelOrder(market.buyer, { code, reason: "" });
    const { past } = await ordersOf(market.buyer);
    expect(past.orders.map((order) => order.state)).toContain("cancelled");
  });
});

it("an order in progress stays with the house it was made at when its salesperson changes jobs", async () => {
  const ana = await makeSalesperson("Ana Moves", null);
  const employmentId = await hire(ana, market.house);
  const { code } = await reserve({ ...market, fern: ana }, market.buyer);
  await deliver(door, await pay(await openPage(market.buyer, code)));

  await asActor(market.houseManager, (tx) => endEmployment(tx, market.houseManager, employmentId));
  const next = await makeDealer({ name: "Lima Motors" });
  await hire(ana, next);
  const nextManager = await managerOf(next);

  expect(await findOrder(nextManager, code)).toBeNull();
  expect(await findOrder(ana, code)).toMatchObject({
    sellingDealer: { slug: market.house.slug },
    salesperson: { name: "Ana Moves" },
  });
  await signOrder(market.buyer, { code, name: market.buyer.name, agrees: "on" });
  await expect(fundOrder(nextManager, { code, how: "cash" })).rejects.toMatchObject({ code: "not_found" });
  await fundOrder(market.houseManager, { code, how: "cash" });
  await readyOrder(market.listerManager, { code, promisedOn: null });
  await deliverOrder(ana, code);
  await closeOrder(market.houseManager, code);
  const [paid] = await asOwner<{ cents: string }>(
    "select sum(g.amount_cents) as cents from posting g join ledger_account a on a.id = g.account_id where a.code = $1",
    [`dealer_payable:${market.house.dealerId}`],
  );
  expect(Number(paid!.cents)).toBe(-70_000);
});
