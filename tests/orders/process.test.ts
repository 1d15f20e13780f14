import { expect, it } from "vitest";
import { listingMoves } from "@/lib/listings/process";
import { isLive, orderMoves, orderPath, orderStates, stateName, stepsFrom } from "@/lib/orders/process";
import { buyerWords, whatNext, type OrderFacts } from "@/lib/orders/words";
import { asOwner } from "@/tests/setup/database";

it("the process is the database's own table of steps", async () => {
  const rows = await asOwner<{ pair: string }>(
    "select from_state || ' ' || to_state as pair from order_move",
  );
  expect(orderMoves.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(
    rows.map(({ pair }) => pair).sort(),
  );
});

it("every state can be reached, and every end is an end", () => {
  const reached = new Set(["reserved"]);
  for (const state of orderPath) for (const step of stepsFrom(state)) reached.add(step.to);
  expect([...reached].sort()).toEqual([...orderStates].sort());
  for (const state of ["expired", "cancelled", "unwound"] as const) expect(stepsFrom(state)).toEqual([]);
});

it("a step that gives the car up puts it back on the shelf, by a move the listing may make", () => {
  const at: Record<string, string> = {
    reserved: "active_under_contract",
    deposit_paid: "active_under_contract",
    signed: "pending",
    funded: "pending",
    ready: "pending",
    delivered: "pending",
    closed: "closed",
  };
  for (const { from, to, listing } of orderMoves) {
    if (!isLive(to)) expect(listing).toBe("active");
    if (!listing) continue;
    expect(listingMoves.some((move) => move.from === at[from] && move.to === listing)).toBe(true);
  }
});

it("every state has its words for every party, without an exclamation mark or a hole", () => {
  const facts: Omit<OrderFacts, "state"> = {
    car: "Civic",
    buyer: "Jordan Ellery",
    person: "Fern",
    lister: "Olentangy Honda",
    retailer: "Scioto Motors",
    priceCents: 2_248_000,
    depositCents: 50_000,
    holdExpiresAt: new Date("2026-11-21T19:32:00Z"),
    promisedOn: new Date("2026-11-25T00:00:00Z"),
    deposit: "paid",
    timeZone: "America/New_York",
  };
  for (const state of orderStates) {
    const { title, lead } = buyerWords({ ...facts, state });
    const sentences = [title, lead, stateName(state), ...Object.values(whatNext({ ...facts, state }))];
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z](?!.*(undefined|null|NaN|!)).*[a-z.]$/);
  }
  expect(buyerWords({ ...facts, state: "reserved" }).title).toBe("Your Civic is held until 2:32 PM.");
  expect(buyerWords({ ...facts, state: "ready" }).title).toBe("Your Civic is yours to collect on Wednesday.");
});
