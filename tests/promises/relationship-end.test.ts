import { beforeAll, describe, expect, it } from "vitest";
import { endRelationship } from "@/lib/clients/end-relationship";
import { findClient, isEnded } from "@/lib/clients/book-queries";
import type { Actor } from "@/lib/people/actor";
import { asApp, asOwner } from "@/tests/setup/database";
import { keepBook, makeClient, type Salesperson } from "@/tests/clients/world";
import { makePerson, makeSalesperson, openMarket, type Market } from "@/tests/orders/world";

let market: Market;
let fern: Salesperson;
let rival: Salesperson;
let steward: Actor;

beforeAll(async () => {
  market = await openMarket();
  fern = market.fern;
  rival = await makeSalesperson("Rui Alves", market.house);
  steward = await makePerson("Sam Steward");
  // Stewards are appointed by stewards; the first one is given by whoever owns the database.
  await asOwner("alter table steward no force row level security");
  await asOwner("insert into steward (person_id) values ($1)", [steward.personId]);
  await asOwner("alter table steward force row level security");
});

const FORGED_TOUCH = `insert into touch (relationship_id, client_id, salesperson_id, direction, channel, body)
  values ($1, $2, $3, 'outbound', 'call', 'x')`;

type Intruder = [who: string, as: () => { actorId?: string; system?: boolean }];

const intruders: Intruder[] = [
  ["the salesperson", () => ({ actorId: fern.personId })],
  ["another salesperson", () => ({ actorId: rival.personId })],
  ["the dealer's manager", () => ({ actorId: market.houseManager.personId })],
  ["another client", () => ({ actorId: market.buyer.personId })],
  ["a steward", () => ({ actorId: steward.personId })],
  ["a system errand", () => ({ system: true })],
  ["nobody", () => ({})],
];

const strangers = intruders.filter(([who]) => who !== "the salesperson");

describe("Promise 1: only the client ends a relationship", () => {
  it.each(intruders)("%s cannot end, rewrite or delete it in SQL as the app's role", async (_who, as) => {
    const { client, relationshipId } = await makeClient("Tomás Herrera", fern);
    const attacks = [
      "update relationship set ended_at = now() where id = $1",
      "update relationship set ended_at = now(), end_reason = 'moved' where id = $1",
      "update relationship set preferred_at = now() - interval '9 years' where id = $1",
      `update relationship set salesperson_id = '${rival.personId}' where id = $1`,
      `update relationship set client_id = '${market.buyer.personId}' where id = $1`,
      "update relationship set origin = 'dealer_lead' where id = $1",
      "delete from relationship where id = $1",
      "with gone as (delete from relationship where id = $1 returning 1) select * from gone",
    ];
    for (const attack of attacks) await refusedOrNothing(attack, [relationshipId], as());
    const [row] = await asApp("select * from relationship where id = $1", [relationshipId], {
      actorId: client.personId,
    });
    expect(row).toMatchObject({
      ended_at: null,
      salesperson_id: fern.personId,
      client_id: client.personId,
      origin: "client_self",
    });
  });

  it("the salesperson gets the database's own refusal, by name", async () => {
    const { relationshipId } = await makeClient("Priya Raman", fern);
    const attack = asApp("update relationship set ended_at = now() where id = $1", [relationshipId], {
      actorId: fern.personId,
    });
    await expect(attack).rejects.toMatchObject({ code: "UF001", message: "only_the_client_may_end_it" });
  });

  it("nobody but the client begins one, not even for a client", async () => {
    const client = await makePerson("Gus Brandt");
    for (const [, as] of intruders) {
      const attack = asApp(
        "insert into relationship (client_id, salesperson_id, origin) values ($1, $2, 'salesperson_brought')",
        [client.personId, fern.personId],
        as(),
      );
      await expect(attack).rejects.toMatchObject({ code: "42501" });
    }
  });

  it.each(strangers)("%s reads zero rows of a book", async (_who, as) => {
    const { client, relationshipId } = await makeClient("Kwabena Osei", fern);
    await keepBook(fern, relationshipId);
    const reads: [string, string][] = [
      ["select * from relationship where id = $1", relationshipId],
      ["select * from book_entry where relationship_id = $1", relationshipId],
      ["select * from touch where relationship_id = $1", relationshipId],
      ["select * from note where relationship_id = $1", relationshipId],
      ["select * from garage_vehicle where client_id = $1", client.personId],
      ["select * from contact_card where person_id = $1", client.personId],
      ["select * from consent where person_id = $1", client.personId],
      ["select * from move_letter where client_id = $1", client.personId],
    ];
    for (const [sql, id] of reads) expect(await asApp(sql, [id], as()), sql).toEqual([]);
  });

  it.each(strangers)("%s writes nothing into a book", async (_who, as) => {
    const { client, relationshipId } = await makeClient("Siobhán Lacey", fern);
    await keepBook(fern, relationshipId);
    const own = [relationshipId, client.personId, fern.personId];
    const attacks: [string, unknown[]][] = [
      [FORGED_TOUCH, own],
      [
        "insert into note (relationship_id, salesperson_id, body) values ($1, $2, 'x')",
        [relationshipId, fern.personId],
      ],
      [
        "insert into book_entry (relationship_id, salesperson_id, tags) values ($1, $2, '{}')",
        [relationshipId, fern.personId],
      ],
      ["insert into garage_vehicle (client_id, description) values ($1, 'x')", [client.personId]],
      ["update note set body = 'x' where relationship_id = $1", [relationshipId]],
      ["delete from note where relationship_id = $1", [relationshipId]],
      ["update book_entry set next_touch_on = null where relationship_id = $1", [relationshipId]],
      ["update garage_vehicle set note = 'x' where client_id = $1", [client.personId]],
      ["delete from garage_vehicle where client_id = $1", [client.personId]],
      ["update touch set body = 'x' where relationship_id = $1", [relationshipId]],
      ["update consent set revoked_at = null where person_id = $1", [client.personId]],
    ];
    const before = await bookOfFern(relationshipId, client.personId);
    for (const [sql, params] of attacks) await refusedOrNothing(sql, params, as());
    expect(await bookOfFern(relationshipId, client.personId)).toEqual(before);
  });

  it("a contact is never changed or taken away, by either side", async () => {
    const { client, relationshipId } = await makeClient("Lena Brandt", fern);
    await keepBook(fern, relationshipId);
    for (const actorId of [client.personId, fern.personId]) {
      await refusedOrNothing("update touch set body = 'x' where relationship_id = $1", [relationshipId], {
        actorId,
      });
      await refusedOrNothing("delete from touch where relationship_id = $1", [relationshipId], { actorId });
    }
  });

  it("the deed refuses everybody but the client as if there were nothing", async () => {
    const { client, relationshipId } = await makeClient("Delphine Arceneaux", fern);
    for (const actor of [fern, rival, market.houseManager, steward, market.buyer]) {
      await expect(endRelationship(actor, relationshipId)).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(endRelationship(client, relationshipId)).resolves.toMatchObject({ handle: fern.handle });
    await expect(endRelationship(client, relationshipId)).rejects.toMatchObject({
      code: "relationship_ended",
    });
  });

  it("after the end the salesperson sees two dates and nothing else, and cannot write", async () => {
    const { client, relationshipId } = await makeClient("William Nakagawa", fern);
    await keepBook(fern, relationshipId);
    await endRelationship(client, relationshipId);
    const seen = await findClient(fern, relationshipId);
    expect(seen && isEnded(seen)).toBe(true);
    expect(Object.keys(seen!).sort()).toEqual(["endedAt", "name", "relationshipId", "since"]);
    const actorId = fern.personId;
    for (const table of ["touch", "note", "book_entry"]) {
      expect(
        await asApp(`select * from ${table} where relationship_id = $1`, [relationshipId], { actorId }),
        table,
      ).toEqual([]);
    }
    for (const [table, column] of [
      ["contact_card", "person_id"],
      ["consent", "person_id"],
      ["garage_vehicle", "client_id"],
    ]) {
      expect(
        await asApp(`select * from ${table} where ${column} = $1`, [client.personId], { actorId }),
        table,
      ).toEqual([]);
    }
    const touch = asApp(FORGED_TOUCH, [relationshipId, client.personId, fern.personId], { actorId });
    await expect(touch).rejects.toMatchObject({ code: "42501" });
    const ownTouches = await asApp("select * from touch where relationship_id = $1", [relationshipId], {
      actorId: client.personId,
    });
    expect(ownTouches).toHaveLength(2);
  });

  it("an ended relationship never comes back to life; choosing again begins a new one", async () => {
    const { client, relationshipId } = await makeClient("Marguerite Oyelaran", fern);
    await endRelationship(client, relationshipId);
    const revive = asApp("update relationship set ended_at = null where id = $1", [relationshipId], {
      actorId: client.personId,
    });
    await expect(revive).rejects.toMatchObject({ message: "relationship_ended" });
  });
});

async function refusedOrNothing(
  sql: string,
  params: unknown[],
  as: { actorId?: string; system?: boolean },
): Promise<void> {
  const counting = /returning|^with/i.test(sql) ? sql : `${sql} returning 1`;
  const rows = await asApp(counting, params, as).catch((error: Error & { code?: string }) => {
    expect(["42501", "UF001"], `${sql}: ${error.message}`).toContain(error.code);
    return [];
  });
  expect(rows, sql).toEqual([]);
}

async function bookOfFern(relationshipId: string, clientId: string): Promise<unknown> {
  const actorId = fern.personId;
  return Promise.all([
    asApp("select * from touch where relationship_id = $1 order by id", [relationshipId], { actorId }),
    asApp("select * from note where relationship_id = $1", [relationshipId], { actorId }),
    asApp("select * from book_entry where relationship_id = $1", [relationshipId], { actorId }),
    asApp("select * from garage_vehicle where client_id = $1", [clientId], { actorId }),
    asApp("select * from consent where person_id = $1 order by id", [clientId], { actorId }),
  ]);
}
