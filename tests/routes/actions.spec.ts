import { houses } from "@/tests/e2e/cast";
import { readWorld } from "@/tests/e2e/read-world";
import { expect, ownerUrl, test } from "@/tests/e2e/without-browser";
import { withClient } from "@/scripts/database/roles";
import { actionRows, forms } from "./actions";
import { builtActions, callAction, outcomeOf } from "./call-action";
import { addressOf, roles } from "./manifest";
import { everyRole } from "./visitor";

import type { World } from "@/tests/e2e/read-world";
import type { Role } from "./manifest";
import type { Visitor } from "./visitor";

const actions = new Map(builtActions().map((action) => [action.name, action]));
const codes = { in: "sign_in_needed", "-": "not_found" } as const;

let world: World;
let visitors: Record<Role, Visitor>;
let before: string;

test.beforeAll(async ({ baseURL }) => {
  world = await readWorld(ownerUrl());
  visitors = await everyRole(baseURL!);
  before = await recordsNow();
});

for (const { name, cells } of actionRows) {
  test(`${name} refuses whoever may not`, async () => {
    const action = actions.get(name)!;
    for (const role of roles) {
      const cell = cells[role];
      if (cell === "may" || cell === "own") continue;
      const form = forms[name]!(world, role);
      const answer = await callAction(visitors[role], action, addressOf(action.route, world), form);
      expect(outcomeOf(answer), `${name} by ${role}`).toBe(codes[cell]);
    }
  });
}

test("a manager who sends another house's car with her own moves nothing of it", async () => {
  const action = actions.get("moveChosenAction")!;
  const form = { dealer: houses.new.slug, to: "withdrawn", mlsNumbers: world.cars.old[9]!.mlsNumber };
  const address = `/lot/${houses.new.slug}/inventory`;
  const { body } = await callAction(visitors.newManager, action, address, form);
  expect(body).toContain("0 moved");
});

test("a field nobody asked for is refused by every action, and nothing is written", async () => {
  for (const { name, cells } of actionRows) {
    const action = actions.get(name)!;
    const role = roles.find((each) => cells[each] === "may") ?? "buyer";
    if (!["may", "own"].includes(cells[role])) continue;
    const form = { ...forms[name]?.(world, role), priceCents2: "1", isSteward: "true" };
    const answer = await callAction(visitors[role], action, addressOf(action.route, world), form);
    expect(outcomeOf(answer), `${name} by ${role} with fields it does not have`).toBe("invalid_input");
  }
});

test("after all of it the records of others stand as they stood", async () => {
  expect(await recordsNow()).toBe(before);
});

/** Every row the forms named, as text. */
async function recordsNow(): Promise<string> {
  const { orders, relationships, people, cars, employments, staff, letterId, garageVehicleId } = world;
  const queries: [sql: string, id: string][] = [
    ["select o::text from orders o where o.id = $1", orders.buyers.orderId],
    ["select h::text from order_history h where h.order_id = $1 order by h.id", orders.buyers.orderId],
    ["select r::text from relationship r where r.id = $1", relationships.buyers],
    ["select n::text from note n where n.relationship_id = $1 order by n.id", relationships.buyers],
    ["select t::text from touch t where t.relationship_id = $1 order by t.id", relationships.buyers],
    ["select b::text from book_entry b where b.relationship_id = $1", relationships.buyers],
    ["select m::text from move_letter m where m.id = $1", letterId],
    ["select g::text from garage_vehicle g where g.id = $1", garageVehicleId],
    ["select l::text from listing l where l.id = $1", cars.old[9]!.listingId],
    ["select e::text from employment e where e.id = $1", employments.asked],
    ["select e::text from employment e where e.id = $1", employments.live],
    ["select s::text from staff s where s.dealer_id = (select dealer_id from staff where id = $1) order by s.id", staff.clerk],
    ["select d::text from dealer d where d.id = (select dealer_id from staff where id = $1)", staff.clerk],
    ["select p::text from person p where p.id = $1", people.buyer.personId],
  ];
  return withClient(ownerUrl(), async (client) => {
    const texts: string[] = [];
    for (const [sql, id] of queries) texts.push(JSON.stringify((await client.query(sql, [id])).rows));
    return texts.join("\n");
  });
}
