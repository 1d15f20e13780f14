import Stripe from "stripe";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buyVehicle } from "@/lib/flows/buy-vehicle";
import { cancelOrder } from "@/lib/flows/cancel-order";
import { expireHolds } from "@/lib/flows/expire-holds";
import { reconcilePayments, reconcileSoon } from "@/lib/flows/reconcile-payments";
import { settlePayment } from "@/lib/flows/settle-payment";
import { showOwnOrder } from "@/lib/flows/show-order";
import { startDeposit } from "@/lib/flows/start-order-deposit";
import { startRefund } from "@/lib/flows/start-refund";
import { findPaymentsFor } from "@/lib/payments/find-payments";
import { deliverEvents } from "@/lib/payments/stand-in/deliver-events";
import { letExpire, payByCard } from "@/lib/payments/stand-in/pay-session";
import type { Actor } from "@/lib/people/actor";
import { asOwner } from "@/tests/setup/database";
import { openTestDoor, webhookSecret, type TestDoor } from "../payments/door";
import {
  DEPOSIT,
  PRICE,
  balances,
  card,
  deliver,
  endHold,
  mailsTo,
  makePerson,
  openMarket,
  openPage,
  pay,
  postEvent,
  reserve,
  standingOf,
  takeJobs,
  workJobs,
  type Market,
} from "../orders/world";

let door: TestDoor;
let market: Market;
let buyer: Actor;

beforeAll(async () => {
  door = await openTestDoor();
  market = await openMarket();
});
afterAll(() => door.close());
beforeEach(async () => {
  buyer = await makePerson("Jordan Ellery");
  door.faults = [];
  door.received = [];
});

const paid = {
  state: "deposit_paid",
  listing: "active_under_contract",
  payment: "paid",
  sum: 0,
  held: -DEPOSIT,
};

describe("paying the deposit", () => {
  it("moves the order, books the money, ends the hold and writes to everybody once", async () => {
    const { code } = await reserve(market, buyer);
    await deliver(door, await pay(await openPage(buyer, code)));
    expect(await standingOf(code)).toEqual(paid);
    const [listing] = await asOwner(
      "select held_until from listing l join orders o on o.listing_id = l.id where o.code = $1",
      [code],
    );
    expect(listing).toEqual({ held_until: null });
    expect(await mailsTo(buyer)).toEqual([
      expect.stringMatching(/^Your Civic is held until \d+:\d\d [AP]M$/),
      "Your Civic waits for your signature",
    ]);
    expect(await mailsTo(market.fern)).toContain("Jordan Ellery reserved the 2022 Honda Civic EX");
  });

  it("opens one page for two presses of the button", async () => {
    const { code } = await reserve(market, buyer);
    const pages = await Promise.all([1, 2, 3, 4].map(() => startDeposit(buyer, code)));
    expect(new Set(pages.map(({ url }) => url)).size).toBe(1);
    expect(
      await asOwner("select 1 from payment p join orders o on o.id = p.order_id where o.code = $1", [code]),
    ).toHaveLength(1);
  });

  it("waits when the payment service is down, and goes on when it is back", async () => {
    const { code } = await reserve(market, buyer);
    door.faults = Array.from({ length: 8 }, () => "outage");
    await expect(startDeposit(buyer, code)).rejects.toMatchObject({ code: "payment_unavailable" });
    door.faults = [];
    await deliver(door, await pay(await openPage(buyer, code)));
    expect(await standingOf(code)).toEqual(paid);
  });

  it("survives an answer that got lost: the page is the same on the next try", async () => {
    const { code } = await reserve(market, buyer);
    door.faults = ["lost_reply", "lost_reply", "lost_reply"];
    await startDeposit(buyer, code).catch(() => undefined);
    door.faults = [];
    const sessionId = await openPage(buyer, code);
    const sessions = await asOwner(
      "select 1 from dev_payment_objects where kind = 'checkout.session' and body->>'client_reference_id' = $1",
      [code],
    );
    expect(sessions).toHaveLength(1);
    await deliver(door, await pay(sessionId));
    expect(await standingOf(code)).toEqual(paid);
  });

  it("opens a new page when the old one ran out, and asks nobody twice", async () => {
    const { code } = await reserve(market, buyer);
    const first = await openPage(buyer, code);
    await letExpire(first);
    const second = await openPage(buyer, code);
    expect(second).not.toBe(first);
    await deliver(door, await pay(second));
    expect(await standingOf(code)).toEqual(paid);
    await expect(startDeposit(buyer, code)).rejects.toMatchObject({ code: "order_move_refused" });
  });

  it("is asked of the buyer alone", async () => {
    const { code } = await reserve(market, buyer);
    const stranger = await makePerson("Rita Stranger");
    for (const actor of [stranger, market.fern, market.houseManager, market.listerManager]) {
      await expect(startDeposit(actor, code)).rejects.toMatchObject({ code: "not_found" });
    }
  });
});

describe("events of the payment service", () => {
  it("change nothing when they come again, late, or in any order", async () => {
    const orders = permutations([0, 1, 2]);
    for (const order of orders) {
      const person = await makePerson("Order Shuffler");
      const { code } = await reserve(market, person);
      const sessionId = await openPage(person, code);
      await payByCard(sessionId, "4000000000000002");
      await pay(sessionId);
      const events = await eventsOf(code);
      expect(events).toHaveLength(2);
      const shuffled = order.map((index) => [...events, events.at(-1)!][index]!);
      for (const id of [...shuffled, ...shuffled]) await deliver(door, [id]);
      expect(await standingOf(code)).toEqual(paid);
    }
  });

  it("change nothing when they are forged, changed or old", async () => {
    const { code } = await reserve(market, buyer);
    await deliverEvents(await pay(await openPage(buyer, code)));
    const { body, signature } = door.received.pop()!;
    const sign = (secret: string, timestamp?: number) =>
      Stripe.webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
    const minutesAgo = Math.floor(Date.now() / 1000) - 301;
    const forged: [string, string][] = [
      [body, sign("whsec_not_ours")],
      [body, sign(webhookSecret, minutesAgo)],
      [body.replace(/("amount_total":\s*)\d+/, "$11"), signature],
      [`${body} `, signature],
      [body, ""],
    ];
    for (const [text, header] of forged) expect(await postEvent(text, header)).toBe(400);
    expect(await asOwner("select 1 from payment_event where reference = $1", [code])).toEqual([]);
    await workJobs();
    expect(await standingOf(code)).toMatchObject({ state: "reserved", payment: "open" });

    expect(await postEvent(body, signature)).toBe(200);
    expect(await postEvent(body, signature)).toBe(200);
    await workJobs();
    expect(await standingOf(code)).toEqual(paid);
    expect(await asOwner("select outcome from payment_event where reference = $1", [code])).toEqual([
      { outcome: "received" },
    ]);
  });

  it("that speak of another amount move nothing and are kept for a person to look at", async () => {
    const { code } = await reserve(market, buyer);
    const sessionId = await openPage(buyer, code);
    const events = await pay(sessionId);
    await asOwner(
      "update dev_payment_objects set body = jsonb_set(body, '{amount_total}', '1') where id = $1",
      [sessionId],
    );
    await deliver(door, events);
    expect(await standingOf(code)).toMatchObject({ state: "reserved", payment: "open", held: 0 });
    expect(await asOwner("select outcome from payment_event where reference = $1", [code])).toEqual([
      { outcome: "wrong_amount" },
    ]);
  });

  it("of payments that are not ours are kept and ignored", async () => {
    const { code } = await reserve(market, buyer);
    const sessionId = await openPage(buyer, code);
    await asOwner("update payment set session_id = null where session_id = $1", [sessionId]);
    await deliver(door, await pay(sessionId));
    expect(await asOwner("select outcome from payment_event where reference = $1", [code])).toEqual([
      { outcome: "unknown" },
    ]);
  });
});

describe("a server that dies between payment and event", () => {
  it("finds the order at the right state by itself", async () => {
    const { code } = await reserve(market, buyer);
    await pay(await openPage(buyer, code));
    await takeJobs();
    expect(await standingOf(code)).toMatchObject({ state: "reserved" });
    await reconcilePayments();
    expect(await standingOf(code)).toEqual(paid);
    await reconcilePayments();
    expect(await standingOf(code)).toEqual(paid);
  });

  it("is healed by the page the buyer comes back to, which asks first, and shows the hold when nobody answers", async () => {
    const { code } = await reserve(market, buyer);
    await pay(await openPage(buyer, code));
    door.faults = Array.from({ length: 8 }, () => "outage");
    expect((await showOwnOrder(buyer, code, true))!.order.state).toBe("reserved");
    door.faults = [];
    expect((await showOwnOrder(buyer, code, false))!.order.state).toBe("reserved");
    const shown = (await showOwnOrder(buyer, code, true))!;
    expect(shown.order.state).toBe("deposit_paid");
    expect(shown.paper!.at(-1)).toContain("may stop this order on its page");
    expect(await standingOf(code)).toEqual(paid);
    for (const actor of [market.fern, market.houseManager, await makePerson("Rita Stranger")]) {
      expect(await showOwnOrder(actor, code, true)).toBeNull();
    }
  });

  it("asks for a reconciliation when it starts again, once however often that is", async () => {
    await takeJobs();
    await Promise.all([reconcileSoon(), reconcileSoon()]);
    await reconcileSoon();
    expect(await takeJobs()).toEqual([{ task: "reconcile-payments", payload: {} }]);
  });

  it("works an event that was kept and whose job was lost", async () => {
    const { code } = await reserve(market, buyer);
    await deliverEvents(await pay(await openPage(buyer, code)));
    for (const { body, signature } of door.received.splice(0)) await postEvent(body, signature);
    await takeJobs();
    const [event] = await asOwner<{ id: string }>("select id from payment_event where reference = $1", [
      code,
    ]);
    await Promise.all([
      settlePayment(event!.id),
      settlePayment(event!.id),
      reconcilePayments(),
      reconcilePayments(),
    ]);
    expect(await standingOf(code)).toEqual(paid);
  });

  it("hears of a payment made in time after the hold's end, and keeps it when the car is still there", async () => {
    const { code } = await reserve(market, buyer);
    await pay(await openPage(buyer, code));
    await asOwner(
      "update dev_payment_objects set body = jsonb_set(body, '{created}', to_jsonb((body->>'created')::int - 120)) where kind = 'charge' and body->>'transfer_group' = $1",
      [code],
    );
    await endHold(code, "-30 seconds");
    await expireHolds();
    expect(await standingOf(code)).toEqual(paid);
  });
});

describe("a payment that comes too late", () => {
  it("after the hold is given back once, with one letter, and the car is on the shelf", async () => {
    const { code } = await reserve(market, buyer);
    const sessionId = await openPage(buyer, code);
    await endHold(code, "-1 minute");
    const events = await pay(sessionId);
    await deliver(door, events);
    await deliver(door, [...events, ...door.booked.splice(0)]);
    await Promise.all([reconcilePayments(), reconcilePayments()]);
    await workJobs();
    expect(await standingOf(code)).toEqual({
      state: "expired",
      listing: "active",
      payment: "refunded",
      sum: 0,
      held: 0,
    });
    expect(await findPaymentsFor(code)).toMatchObject([{ amountCents: DEPOSIT, refundedCents: DEPOSIT }]);
    expect((await mailsTo(buyer)).filter((subject) => subject.includes("went back"))).toEqual([
      "Your $500.00 deposit went back",
    ]);
  });

  it("when the car has a new buyer is given back, and the new buyer keeps the car", async () => {
    const { code, mlsNumber } = await reserve(market, buyer);
    const sessionId = await openPage(buyer, code);
    await endHold(code);
    const other = await makePerson("Second Buyer");
    const second = await buyVehicle(other, { mlsNumber, with: market.fern.handle, priceCents: PRICE });
    await deliver(door, await pay(sessionId));
    expect(await standingOf(code)).toMatchObject({ state: "expired", payment: "refunded", held: 0 });
    expect(await standingOf(second.code)).toMatchObject({
      state: "reserved",
      listing: "active_under_contract",
    });
  });

  it("when the order was stopped is given back", async () => {
    const { code } = await reserve(market, buyer);
    const sessionId = await openPage(buyer, code);
    door.faults = Array.from({ length: 8 }, () => "outage");
    await cancelOrder(buyer, { code, reason: "" });
    door.faults = [];
    await deliver(door, await pay(sessionId));
    expect(await standingOf(code)).toMatchObject({
      state: "cancelled",
      listing: "active",
      payment: "refunded",
      held: 0,
    });
  });

  it("cannot happen after the page was closed in time", async () => {
    const { code } = await reserve(market, buyer);
    const sessionId = await openPage(buyer, code);
    await endHold(code);
    await expireHolds();
    expect((await payByCard(sessionId, card)).outcome).toBe("closed");
    expect(await standingOf(code)).toMatchObject({ state: "expired", listing: "active", payment: "expired" });
  });
});

describe("giving a deposit back", () => {
  it("is asked for once, however often it is tried and whatever gets lost", async () => {
    const { code } = await reserve(market, buyer);
    await deliver(door, await pay(await openPage(buyer, code)));
    await cancelOrder(buyer, { code, reason: "" });
    const [payment] = await asOwner<{ id: string }>(
      "select p.id from payment p join orders o on o.id = p.order_id where o.code = $1",
      [code],
    );
    door.faults = ["lost_reply"];
    await Promise.allSettled([1, 2, 3].map(() => startRefund(payment!.id)));
    await workJobs();
    await reconcilePayments();
    await deliver(door, door.booked.splice(0));
    expect(await standingOf(code)).toEqual({
      state: "cancelled",
      listing: "active",
      payment: "refunded",
      sum: 0,
      held: 0,
    });
    expect(await findPaymentsFor(code)).toMatchObject([{ refundedCents: DEPOSIT }]);
    expect((await mailsTo(buyer)).filter((subject) => subject.includes("went back"))).toHaveLength(1);
  });
});

it("all money of this file balances, and what is held is what buyers paid", async () => {
  await workJobs();
  const accounts = await balances();
  const open = await asOwner<{ n: number }>(
    "select count(*)::int as n from orders where state = 'deposit_paid'",
  );
  expect(accounts).toEqual({ card_processor: open[0]!.n * DEPOSIT, order_held: -open[0]!.n * DEPOSIT });
});

async function eventsOf(code: string): Promise<string[]> {
  const rows = await asOwner<{ id: string }>(
    `select id from dev_payment_events where type in ('checkout.session.completed', 'payment_intent.payment_failed')
       and (body->'data'->'object'->>'client_reference_id' = $1 or body->'data'->'object'->'metadata'->>'reference' = $1)
     order by seq`,
    [code],
  );
  return rows.map(({ id }) => id);
}

function permutations<T>(items: T[]): T[][] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}
