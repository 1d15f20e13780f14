import { beforeAll, describe, expect, it } from "vitest";
import { bookRecords } from "@/lib/clients/export-records";
import { findClient, isEnded } from "@/lib/clients/book-queries";
import { hasOptedOut, mayReach } from "@/lib/clients/rules";
import { writeToClient } from "@/lib/clients/write-to-client";
import { writeToSalesperson } from "@/lib/clients/write-to-salesperson";
import { chooseSalesperson } from "@/lib/clients/choose-salesperson";
import { giveConsent } from "@/lib/people/give-consent";
import { revokeConsent } from "@/lib/people/revoke-consent";
import { asApp, asOwner } from "@/tests/setup/database";
import { makeClient, sendLetters } from "@/tests/clients/world";
import {
  mailsTo,
  makePerson,
  makeSalesperson,
  openMarket,
  takeJobs,
  type Market,
} from "@/tests/orders/world";

let market: Market;

beforeAll(async () => {
  market = await openMarket();
  await takeJobs();
});

const words = { body: "How is the Rogue?" };
const byEmail = { channel: "email", via: "settings" } as const;

describe("Promise 8: consent travels with the person", () => {
  it("an e-mail goes to a client who agreed, once, with a way to answer and a way out", async () => {
    const { client, relationshipId } = await makeClient("Tomás Herrera", market.fern);
    await writeToClient(market.fern, { relationshipId, ...words });
    const [{ task, payload }] = (await takeJobs()) as [{ task: string; payload: unknown }];
    expect(task).toBe("send-touch");
    const { sendTouchJob } = await import("@/lib/clients/send-touch");
    await sendTouchJob(payload);
    await sendTouchJob(payload);
    expect(await mailsTo(client)).toEqual(["A word from Fern Okonkwo-Reyes"]);
    const [mail] = await asOwner<{ text: string; raw: string }>(
      "select text, raw from dev_outbox where to_address = $1",
      [client.email],
    );
    expect(mail!.text).toContain("How is the Rogue?");
    expect(mail!.text).toContain("http://localhost:3000/settings");
    expect(mail!.raw).toContain(`Reply-To: ${market.fern.email}`);
  });

  it("without consent nothing is written and nothing goes out", async () => {
    const client = await makePerson("Priya Raman");
    const { relationshipId } = await chooseSalesperson(client, market.fern.handle);
    const refused = writeToClient(market.fern, { relationshipId, ...words });
    await expect(refused).rejects.toMatchObject({
      code: "no_consent",
      message: expect.stringContaining("Priya Raman"),
    });
    expect(
      await asApp("select * from touch where relationship_id = $1", [relationshipId], {
        actorId: client.personId,
      }),
    ).toEqual([]);
    expect(await sendLetters()).toEqual({});
  });

  it("an opt-out holds for every sender and through a change of person", async () => {
    const { client, relationshipId } = await makeClient("Gus Brandt", market.fern);
    await revokeConsent(client, byEmail);
    const other = await makeSalesperson("Rui Alves", market.house);
    const second = await chooseSalesperson(client, other.handle);
    await expect(writeToClient(market.fern, { relationshipId, ...words })).rejects.toMatchObject({
      code: "no_consent",
    });
    await expect(
      writeToClient(other, { relationshipId: second.relationshipId, ...words }),
    ).rejects.toMatchObject({ code: "no_consent" });
    for (const person of [market.fern, other]) {
      const id = person === other ? second.relationshipId : relationshipId;
      const seen = await findClient(person, id);
      if (!seen || isEnded(seen)) throw new Error("the client should be live");
      expect(hasOptedOut(seen.consents, "email")).toBe(true);
      expect(mayReach(seen.consents, "text")).toBe(true);
    }
  });

  it("consent taken back before it goes out stops it, and the writer is told", async () => {
    const { client, relationshipId } = await makeClient("Kwabena Osei", market.fern);
    await writeToClient(market.fern, { relationshipId, ...words });
    await revokeConsent(client, byEmail);
    await sendLetters();
    expect(await mailsTo(client)).toEqual([]);
    const notes = await asApp("select body from note where relationship_id = $1", [relationshipId], {
      actorId: market.fern.personId,
    });
    expect(notes).toEqual([
      { body: "Your e-mail was not sent: Kwabena Osei took back the consent to e-mail before it went out." },
    ]);
  });

  it("nothing goes out after the client wrote", async () => {
    const { client, relationshipId } = await makeClient("Siobhán Lacey", market.fern);
    await writeToClient(market.fern, { relationshipId, ...words });
    await writeToSalesperson(client, { relationshipId, body: "I sold it." });
    expect(await sendLetters()).toEqual({ "send-touch": 2 });
    expect(await mailsTo(client)).toEqual([]);
    expect(await mailsTo(market.fern)).toEqual(["Siobhán Lacey wrote to you"]);
  });

  it("in quiet hours where the client lives it waits for eight o'clock there", async () => {
    const { client, relationshipId } = await makeClient("Delphine Arceneaux", market.fern);
    const quiet = await quietZone();
    await asOwner("update person set time_zone = $2 where id = $1", [client.personId, quiet]);
    const { goesOutAt } = await writeToClient(market.fern, { relationshipId, ...words });
    const hour = new Intl.DateTimeFormat("en-US", {
      hour: "2-digit",
      hourCycle: "h23",
      timeZone: quiet,
    }).format(goesOutAt!);
    expect(Number(hour)).toBe(8);
    const [job] = await asOwner<{ run_at: Date }>(
      "select run_at from graphile_worker._private_jobs order by id desc limit 1",
    );
    expect(job!.run_at).toEqual(goesOutAt);
    await takeJobs();
  });

  it("a salesperson cannot give consent for a client, nor bring back what was taken", async () => {
    const { client } = await makeClient("Lena Brandt", market.fern);
    await revokeConsent(client, byEmail);
    const actorId = market.fern.personId;
    const forged = asApp(
      "insert into consent (person_id, channel, text_shown, via) values ($1, 'email', 'x', 'desk')",
      [client.personId],
      { actorId },
    );
    await expect(forged).rejects.toMatchObject({ code: "42501" });
    const revived = await asApp(
      "update consent set revoked_at = null where person_id = $1 returning 1",
      [client.personId],
      { actorId },
    );
    expect(revived).toEqual([]);
    await giveConsent(client, byEmail);
    const rows = await asApp(
      "select * from consent where person_id = $1 and channel = 'email'",
      [client.personId],
      {
        actorId: client.personId,
      },
    );
    expect(rows).toHaveLength(2);
  });

  it("opt-outs leave with the book", async () => {
    const person = await makeSalesperson("Ines Duarte", market.house);
    const { client } = await makeClient("William Nakagawa", person);
    await revokeConsent(client, { channel: "text", via: "settings" });
    const records = (await Array.fromAsync(bookRecords(person))).flat();
    expect(records[0]!.consents).toMatchObject([
      { channel: "email", until: null },
      { channel: "text", until: expect.stringMatching(/Z$/) },
    ]);
  });
});

/** Some zone of the world in which it is between 21 and 8 o'clock now. */
async function quietZone(): Promise<string> {
  const zones = [
    "Pacific/Honolulu",
    "America/Los_Angeles",
    "America/New_York",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Auckland",
  ];
  const isQuiet = (zone: string) => {
    const format = new Intl.DateTimeFormat("en-US", { hour: "2-digit", hourCycle: "h23", timeZone: zone });
    const hour = Number(format.format(new Date()));
    return hour < 7 || hour >= 21;
  };
  return zones.find(isQuiet)!;
}
