import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chooseSalesperson } from "@/lib/clients/choose-salesperson";
import { logTouch } from "@/lib/clients/log-touch";
import { planNextTouch } from "@/lib/clients/plan-next-touch";
import { setAside } from "@/lib/clients/set-aside";
import { todayOf } from "@/lib/clients/today-queries";
import { undoSetAside } from "@/lib/clients/undo-set-aside";
import { writeToClient } from "@/lib/clients/write-to-client";
import { writeToSalesperson } from "@/lib/clients/write-to-salesperson";
import { atTime } from "@/lib/db/as-actor";
import { giveConsent } from "@/lib/people/give-consent";
import { revokeConsent } from "@/lib/people/revoke-consent";
import { asOwner } from "@/tests/setup/database";
import { makeClient, type Salesperson } from "@/tests/clients/world";
import { makePerson, makeSalesperson, openMarket, reserve, type Market } from "@/tests/orders/world";

let market: Market;
let person: Salesperson;

beforeAll(async () => {
  market = await openMarket();
  await asOwner(
    "insert into market (name, is_demo) values ('Tests', true) on conflict (id) do update set is_demo = true",
  );
});

beforeEach(async () => {
  person = await makeSalesperson("Fern Reyes", market.house);
});

const days = (count: number) => new Date(Date.now() - count * 86_400_000);
const isoDay = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

async function clientSince(ago: number, name = "Tomás Herrera") {
  const client = await makePerson(name);
  await giveConsent(client, { channel: "email", via: "settings" });
  const { relationshipId } = await atTime(days(ago), () => chooseSalesperson(client, person.handle));
  return { client, relationshipId };
}

async function reasonsNow(): Promise<string[]> {
  return (await todayOf(person)).queue.map(({ reason }) => reason);
}

describe("who needs a salesperson today", () => {
  it("somebody who chose them, until they were greeted", async () => {
    const { relationshipId } = await clientSince(1);
    expect(await reasonsNow()).toEqual(["began"]);
    await writeToClient(person, { relationshipId, body: "Welcome." });
    expect(await reasonsNow()).toEqual([]);
  });

  it("somebody who wrote, until they are answered or set aside; writing again brings them back", async () => {
    const { client, relationshipId } = await clientSince(30);
    await writeToSalesperson(client, { relationshipId, body: "Is the Rogue still there?" });
    const { queue } = await todayOf(person);
    expect(queue).toMatchObject([
      { reason: "wrote", name: "Tomás Herrera", about: "Is the Rogue still there?" },
    ]);
    await setAside(person, { relationshipId, why: "They only said thanks" });
    expect(await reasonsNow()).toEqual([]);
    await writeToSalesperson(client, { relationshipId, body: "One more thing." });
    expect(await reasonsNow()).toEqual(["wrote"]);
    await logTouch(person, { relationshipId, direction: "outbound", channel: "call", body: "Called back." });
    expect(await reasonsNow()).toEqual([]);
  });

  it("a call they made is a conversation and waits for no answer", async () => {
    const { relationshipId } = await clientSince(30);
    await logTouch(person, {
      relationshipId,
      direction: "inbound",
      channel: "call",
      body: "Asked about towing.",
    });
    expect(await reasonsNow()).toEqual([]);
  });

  it("somebody planned for today, with the reason; a touch does the plan, a later plan stays", async () => {
    const { relationshipId } = await clientSince(30);
    await planNextTouch(person, {
      relationshipId,
      nextTouchOn: isoDay(-1),
      nextTouchWhy: "Lease ends in 74 days",
    });
    expect((await todayOf(person)).queue).toMatchObject([{ reason: "due", about: "Lease ends in 74 days" }]);
    await setAside(person, { relationshipId, why: "Lease ends in 74 days", days: 3 });
    expect(await reasonsNow()).toEqual([]);
    await planNextTouch(person, { relationshipId, nextTouchOn: isoDay(0) });
    await logTouch(person, { relationshipId, direction: "outbound", channel: "text", body: "Wrote." });
    expect(await reasonsNow()).toEqual([]);
  });

  it("somebody set aside by mistake, after undo, as they stood before", async () => {
    const { client, relationshipId } = await clientSince(30);
    await planNextTouch(person, {
      relationshipId,
      nextTouchOn: isoDay(-2),
      nextTouchWhy: "Asked about a wagon",
    });
    const planned = await setAside(person, { relationshipId, why: "Asked about a wagon", days: 7 });
    await undoSetAside(person, { relationshipId, noteId: planned.noteId, wasDue: true });
    expect((await todayOf(person)).queue).toMatchObject([{ reason: "due", about: "Asked about a wagon" }]);
    await logTouch(person, { relationshipId, direction: "outbound", channel: "call", body: "Called." });
    await writeToSalesperson(client, { relationshipId, body: "Which wagon?" });
    const written = await setAside(person, { relationshipId, why: "Wrote today" });
    const other = await makeSalesperson("Rui Alves", market.house);
    const undo = { relationshipId, noteId: written.noteId, wasDue: false };
    await expect(undoSetAside(other, undo)).rejects.toMatchObject({ code: "not_found" });
    await undoSetAside(person, undo);
    expect(await reasonsNow()).toEqual(["wrote"]);
  });

  it("somebody past their own cadence, unless they opted out of everything", async () => {
    const { client, relationshipId } = await clientSince(100);
    expect((await todayOf(person)).queue).toMatchObject([{ reason: "cadence", cadenceDays: 90 }]);
    expect(await todayOf(person)).toMatchObject({ clients: 1, covered: 0 });
    await planNextTouch(person, { relationshipId, cadenceDays: 120 });
    expect(await reasonsNow()).toEqual([]);
    expect(await todayOf(person)).toMatchObject({ clients: 1, covered: 1 });
    await planNextTouch(person, { relationshipId, cadenceDays: 30 });
    await revokeConsent(client, { channel: "email", via: "settings" });
    expect(await reasonsNow()).toEqual([]);
  });

  it("somebody who reserved a car", async () => {
    const { client } = await clientSince(40);
    const { code } = await reserve({ ...market, fern: person }, client);
    expect((await todayOf(person)).queue).toMatchObject([
      { reason: "reserved", about: "2022 Honda Civic EX", orderCode: code },
    ]);
  });

  it("in order of why, the longest wait first, twenty at a time", async () => {
    await clientSince(200, "Past Cadence");
    await clientSince(2, "Just Chose");
    const written = await clientSince(50, "Has Written");
    await writeToSalesperson(written.client, { relationshipId: written.relationshipId, body: "Hello?" });
    for (let count = 0; count < 20; count += 1) await clientSince(95 + count, `Quiet ${count}`);
    const today = await todayOf(person);
    expect(today).toMatchObject({ clients: 23, waiting: 23 });
    expect(today.queue).toHaveLength(20);
    expect(today.queue.slice(0, 3).map(({ name }) => name)).toEqual([
      "Has Written",
      "Just Chose",
      "Past Cadence",
    ]);
    expect(today).toMatchObject({ touches: 1, theyWrote: 1 });
  });

  it("nobody of anybody else's book", async () => {
    const other = await makeSalesperson("Rui Alves", market.house);
    await makeClient("Priya Raman", other);
    expect(await todayOf(person)).toMatchObject({ clients: 0, waiting: 0, queue: [] });
  });
});
