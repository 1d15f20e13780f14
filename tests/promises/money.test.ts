import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isRefusal } from "@/lib/core/errors";
import { cancelOrder } from "@/lib/flows/cancel-order";
import { expireHolds } from "@/lib/flows/expire-holds";
import { reconcilePayments } from "@/lib/flows/reconcile-payments";
import { closeOrder } from "@/lib/orders/close-order";
import { deliverOrder } from "@/lib/orders/deliver-order";
import { fundOrder } from "@/lib/orders/fund-order";
import { readyOrder } from "@/lib/orders/ready-order";
import { signOrder } from "@/lib/orders/sign-order";
import { unwindOrder } from "@/lib/orders/unwind-order";
import { findStep, type OrderState } from "@/lib/orders/process";
import type { Actor } from "@/lib/people/actor";
import { asOwner } from "@/tests/setup/database";
import { openTestDoor, type TestDoor } from "../payments/door";
import {
  DEPOSIT,
  PRICE,
  balances,
  deliver,
  endHold,
  makePerson,
  openMarket,
  openPage,
  pay,
  reserve,
  standingOf,
  workJobs,
  type Market,
} from "../orders/world";

let door: TestDoor;
let market: Market;

beforeAll(async () => {
  door = await openTestDoor();
  market = await openMarket();
});
afterAll(() => door.close());

type Walk = { code: string; buyer: Actor };

const deeds = {
  pay: async (walk: Walk) => deliver(door, await payOnPage(walk)),
  "pay unheard": async (walk: Walk) => void (await payOnPage(walk)),
  reconcile: async () => void (await reconcilePayments()),
  "end the hold": async ({ code }: Walk) => {
    if ((await standingOf(code)).state === "reserved") await endHold(code);
    await expireHolds();
  },
  sign: ({ code, buyer }: Walk) => signOrder(buyer, { code, name: buyer.name, agrees: "on" }),
  fund: ({ code }: Walk) => fundOrder(market.houseManager, { code, how: "wire" }),
  ready: ({ code }: Walk) => readyOrder(market.listerManager, { code, promisedOn: null }),
  deliver: ({ code }: Walk) => deliverOrder(market.fern, code),
  close: ({ code }: Walk) => closeOrder(market.houseManager, code),
  "buyer stops": ({ code, buyer }: Walk) => cancelOrder(buyer, { code, reason: "" }),
  "lister stops": ({ code }: Walk) => cancelOrder(market.listerManager, { code, reason: "Hail on the lot" }),
  unwind: ({ code }: Walk) => unwindOrder(market.houseManager, { code, reason: "The lender fell through" }),
  "the wrong person": ({ code }: Walk) => fundOrder(market.listerManager, { code, how: "cash" }),
} satisfies Record<string, (walk: Walk) => Promise<void>>;

// Asking to pay again what was paid unheard leads to the order's own page and settles it there.
async function payOnPage({ code, buyer }: Walk): Promise<string[]> {
  const page = await openPage(buyer, code);
  return page === code ? [] : await pay(page);
}

// A deposit that an earlier walk paid unheard, or is owed back, would move the balances in the middle of a later one.
async function settleWhatWaits(): Promise<void> {
  await reconcilePayments();
  await workJobs();
}

type Deed = keyof typeof deeds;

const forward: Deed[] = ["pay", "sign", "fund", "ready", "deliver", "close"];
const names = Object.keys(deeds) as Deed[];
const anyWalk = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 10 });
const longWalk = fc
  .tuple(fc.integer({ min: 0, max: 6 }), anyWalk)
  .map(([steps, rest]) => [...forward.slice(0, steps), ...rest]);

describe("money", () => {
  it("balances after every step of any walk through the process", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyWalk, longWalk), async (steps) => {
        const buyer = await makePerson("Walker Ray");
        const walk = { code: (await reserve(market, buyer)).code, buyer };
        for (const step of steps) {
          const before = await standingOf(walk.code);
          await deeds[step](walk).catch(expectRefusal);
          await workJobs();
          await checkStanding(walk.code, before.state as OrderState);
        }
        await expectHistoryOf(walk.code);
        if ((await standingOf(walk.code)).state === "reserved")
          await cancelOrder(buyer, { code: walk.code, reason: "" });
        await workJobs();
      }),
      { numRuns: 25 },
    );
  }, 180_000);

  it("of a closed order is owed to the houses by the frozen split, and an unwind returns every cent", async () => {
    await settleWhatWaits();
    const before = await balances();
    const buyer = await makePerson("Whole Way");
    const walk = { code: (await reserve(market, buyer)).code, buyer };
    for (const step of forward) await deeds[step](walk);
    const closed = difference(await balances(), before);
    expect(closed).toEqual({
      card_processor: DEPOSIT,
      outside_funds: PRICE - DEPOSIT,
      [`dealer_payable:${market.lister.dealerId}`]: -2_178_000,
      [`dealer_payable:${market.house.dealerId}`]: -70_000,
    });
    expect(await standingOf(walk.code)).toMatchObject({
      state: "closed",
      listing: "closed",
      held: 0,
      sum: 0,
    });
    expect(
      await asOwner("select description from garage_vehicle where client_id = $1", [buyer.personId]),
    ).toEqual([{ description: "2022 Honda Civic EX" }]);

    await deeds.unwind(walk);
    expect(await asOwner("select 1 from garage_vehicle where client_id = $1", [buyer.personId])).toEqual([]);
    await workJobs();
    expect(difference(await balances(), before)).toEqual({});
    expect(await standingOf(walk.code)).toMatchObject({
      state: "unwound",
      listing: "active",
      payment: "refunded",
    });
  });

  it("sums to zero over everything that happened here", async () => {
    expect(await asOwner("select sum(amount_cents)::int as cents from posting")).toEqual([{ cents: 0 }]);
    const uneven = await asOwner(
      "select transaction_id from posting group by transaction_id having sum(amount_cents) <> 0",
    );
    expect(uneven).toEqual([]);
  });
});

const listingAt: Record<OrderState, string> = {
  reserved: "active_under_contract",
  deposit_paid: "active_under_contract",
  signed: "pending",
  funded: "pending",
  ready: "pending",
  delivered: "pending",
  closed: "closed",
  expired: "active",
  cancelled: "active",
  unwound: "active",
};

const heldAt: Record<OrderState, number> = {
  reserved: 0,
  deposit_paid: -DEPOSIT,
  signed: -DEPOSIT,
  funded: -PRICE,
  ready: -PRICE,
  delivered: -PRICE,
  closed: 0,
  expired: 0,
  cancelled: 0,
  unwound: 0,
};

async function checkStanding(code: string, from: OrderState): Promise<void> {
  const { state, listing, sum, held } = await standingOf(code);
  const now = state as OrderState;
  expect({ listing, sum, held }).toEqual({ listing: listingAt[now], sum: 0, held: heldAt[now] });
  if (now !== from && !findStep(from, now)) expect(`${from} to ${now}`).toBe("a step of the table");
}

async function expectHistoryOf(code: string): Promise<void> {
  const steps = await asOwner<{ from_state: OrderState | null; to_state: OrderState }>(
    "select from_state, to_state from order_history h join orders o on o.id = h.order_id where o.code = $1 order by h.at, h.id",
    [code],
  );
  expect(steps.filter((step) => step.from_state === null)).toHaveLength(1);
  for (const { from_state: from, to_state: to } of steps) if (from) expect(findStep(from, to)).not.toBeNull();
  const { state } = await standingOf(code);
  expect(steps.map((step) => step.to_state)).toContain(state);
}

function expectRefusal(error: unknown): void {
  if (!isRefusal(error)) throw error;
  expect(["order_move_refused", "not_found"]).toContain(error.code);
}

function difference(after: Record<string, number>, before: Record<string, number>): Record<string, number> {
  const codes = new Set([...Object.keys(after), ...Object.keys(before)]);
  const all = [...codes].map((code) => [code, (after[code] ?? 0) - (before[code] ?? 0)] as const);
  return Object.fromEntries(all.filter(([, cents]) => cents !== 0));
}
