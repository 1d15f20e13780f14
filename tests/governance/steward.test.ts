import { afterAll, beforeAll, expect, it } from "vitest";
import { findListingAudit, findOrderAudit } from "@/lib/governance/find-audit";
import { marketHealth } from "@/lib/governance/market-health";
import { listEvents, listPeopleForSteward } from "@/lib/governance/queries";
import { auditKeySchema, eventsQuerySchema, peopleQuerySchema } from "@/lib/governance/schema";
import { findActor, type Actor } from "@/lib/people/actor";
import { makeSteward } from "@/tests/listings/world";
import { asApp, asOwner } from "@/tests/setup/database";
import { DEPOSIT, deliver, endHold, openMarket, openPage, pay, reserve, type Market } from "../orders/world";
import { openTestDoor, type TestDoor } from "../payments/door";

let door: TestDoor;
let market: Market;
let steward: Actor;
let code: string;
let mlsNumber: string;

beforeAll(async () => {
  door = await openTestDoor();
  market = await openMarket();
  steward = (await findActor((await makeSteward()).personId))!;
  ({ code, mlsNumber } = await reserve(market));
  await deliver(door, await pay(await openPage(market.buyer, code)));
});
afterAll(() => door.close());

it("everything a steward reads is not found for everybody else", async () => {
  for (const actor of [market.buyer, market.fern, market.houseManager, market.listerManager]) {
    const reads = [
      () => marketHealth(actor),
      () => listEvents(actor, {}),
      () => listPeopleForSteward(actor, {}),
      () => findOrderAudit(actor, code),
      () => findListingAudit(actor, mlsNumber),
    ];
    for (const read of reads) {
      await expect((async () => read())()).rejects.toMatchObject({ code: "not_found" });
    }
  }
});

it("a steward reads the whole trail of an order and of a listing", async () => {
  const order = (await findOrderAudit(steward, code))!;
  expect(order.steps.map((step) => [step.to, step.by])).toEqual([
    ["reserved", "Jordan Ellery"],
    ["deposit_paid", null],
  ]);
  expect(order.money).toMatchObject([
    {
      kind: "deposit",
      sides: [
        { account: "card_processor", cents: DEPOSIT },
        { account: "order_held", cents: -DEPOSIT },
      ],
    },
  ]);
  expect(order.paymentEvents).toMatchObject([{ type: "checkout_completed", outcome: "received" }]);
  expect(order.events).toHaveLength(2);

  const listing = (await findListingAudit(steward, mlsNumber))!;
  expect(listing.moves.map((move) => move.changeType)).toContain("Active Under Contract");
  expect(listing.orders).toMatchObject([{ code, state: "deposit_paid" }]);
  expect(await findOrderAudit(steward, "ZZZZ-ZZZZ")).toBeNull();
  expect(await findListingAudit(steward, "UF-999999999")).toBeNull();
});

it("a steward reads no row of anybody's book", async () => {
  for (const table of [
    "relationship",
    "book_entry",
    "touch",
    "note",
    "garage_vehicle",
    "contact_card",
    "move_letter",
  ]) {
    expect(await asApp(`select 1 from ${table}`, [], { actorId: steward.personId }), table).toEqual([]);
  }
  const { people } = await listPeopleForSteward(steward, { q: "Jordan" });
  expect(Object.keys(people[0]!).sort()).toEqual([
    "createdAt",
    "handle",
    "isSteward",
    "name",
    "personId",
    "places",
  ]);
});

it("money health says that all is well, and finds an order that holds what it should not", async () => {
  expect(await marketHealth(steward)).toMatchObject({
    sumCents: 0,
    unevenEvents: 0,
    differences: [],
    stuck: [],
  });
  await asOwner("alter table orders disable trigger order_guard");
  await asOwner("alter table orders no force row level security");
  await asOwner("update orders set state = 'funded' where code = $1", [code]);
  const { differences } = await marketHealth(steward);
  expect(differences).toEqual([{ code, state: "funded", heldCents: DEPOSIT, wantedCents: 2_248_000 }]);
  await asOwner("update orders set state = 'deposit_paid' where code = $1", [code]);
  await asOwner("alter table orders force row level security");
  await asOwner("alter table orders enable trigger order_guard");
});

it("a hold that nobody tidied and an event that waits are stuck", async () => {
  const { code: held } = await reserve(market);
  await endHold(held, "-20 minutes");
  await asOwner(
    "insert into payment_event (id, type, reference, payload, received_at) values ('evt_waits', 'checkout_completed', $1, '{}', now() - interval '1 hour')",
    [held],
  ).catch(() => undefined);
  const { stuck } = await marketHealth(steward);
  expect(stuck.map((one) => one.why)).toContain("The hold is over and nobody tidied it.");
});

it("events are read newest first, by their sequence, without a gap between pages", async () => {
  const all: number[] = [];
  let before: number | undefined;
  for (;;) {
    const { events, next } = await listEvents(steward, { before });
    all.push(...events.map((event) => event.sequence));
    if (next === null) break;
    before = next;
  }
  const [count] = await asOwner<{ n: number }>("select count(*)::int as n from entity_event");
  expect(all).toHaveLength(count!.n);
  expect(all).toEqual([...all].sort((a, b) => b - a));
  const { events } = await listEvents(steward, { resource: "Order" });
  expect(new Set(events.map((event) => event.resource))).toEqual(new Set(["Order"]));
});

it("what cannot be read in an address is left out, and a wrong number is refused in words", () => {
  expect(eventsQuerySchema.parse({ resource: "Book", before: "-1", other: "x" })).toEqual({});
  expect(peopleQuerySchema.parse({ q: ["a", "b"], cursor: "x".repeat(300) })).toEqual({});
  expect(auditKeySchema.safeParse(" uf-204881 ").data).toBe("UF-204881");
  expect(auditKeySchema.safeParse("7q4k-29xp").data).toBe("7Q4K-29XP");
  for (const wrong of ["", "UF-", "204881", "7Q4K-29X", "<script>"])
    expect(auditKeySchema.safeParse(wrong).success).toBe(false);
});
