import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/db/as-actor";
import { exportPerson } from "@/lib/flows/export-person";
import { giveConsent } from "@/lib/people/give-consent";
import { agreedChannels, consentsOf, contactCardOf } from "@/lib/people/own-data";
import { revokeConsent } from "@/lib/people/revoke-consent";
import { saveContactCard } from "@/lib/people/save-contact-card";
import { contactCardSchema } from "@/lib/people/schema";
import { makeDealer } from "@/tests/listings/world";
import { asApp } from "@/tests/setup/database";
import { employ, newPerson, newSalesperson } from "./people";
import type { Actor } from "@/lib/people/actor";

const email = { channel: "email", via: "settings" } as const;

async function choose(client: Actor, salesperson: Actor): Promise<void> {
  const data = {
    clientId: client.personId,
    salespersonId: salesperson.personId,
    origin: "client_self" as const,
  };
  await asActor({ personId: client.personId }, (tx) => tx.relationship.create({ data }));
}

describe("consent", () => {
  it("is stored with the words that were shown, once however often it is given", async () => {
    const person = await newPerson();
    await Promise.all([giveConsent(person, email), giveConsent(person, email)]);
    const [consent, ...more] = await consentsOf(person);
    expect(more).toEqual([]);
    expect(consent).toMatchObject({
      channel: "email",
      revokedAt: null,
      textShown: expect.stringContaining("by e-mail"),
    });
  });

  it("taken back stays taken back through every change of job of the person they keep", async () => {
    const client = await newPerson("Client");
    const fern = await newSalesperson("Fern Moves");
    await choose(client, fern);
    await giveConsent(client, email);
    expect(await agreedChannels(fern, client.personId)).toEqual(["email"]);
    await revokeConsent(client, { channel: "email", via: "letter" });
    await employ(fern, await makeDealer(), { startedDaysAgo: 300, endedDaysAgo: 1 });
    await employ(fern, await makeDealer(), { startedDaysAgo: 0 });
    expect(await agreedChannels(fern, client.personId)).toEqual([]);
    expect(await consentsOf(client)).toMatchObject([{ channel: "email", revokedAt: expect.any(Date) }]);
    await giveConsent(client, email);
    expect(await consentsOf(client)).toHaveLength(2);
  });

  it("is read by the person they keep and by nobody else, and given by nobody else", async () => {
    const client = await newPerson("Private Client");
    const stranger = await newSalesperson("Stranger Sales");
    await giveConsent(client, email);
    expect(await agreedChannels(stranger, client.personId)).toEqual([]);
    await expect(
      asApp(
        "INSERT INTO consent (person_id, channel, text_shown, via) VALUES ($1, 'call', 'x', 'x')",
        [client.personId],
        {
          actorId: stranger.personId,
        },
      ),
    ).rejects.toThrow("row-level security");
  });
});

describe("a contact card", () => {
  it("is read by its person and those they keep, and written by its person alone", async () => {
    const client = await newPerson("Card Holder");
    const fern = await newSalesperson("Card Reader");
    const stranger = await newPerson("Stranger");
    const card = contactCardSchema.parse({
      phone: "(614) 555-0142",
      state: "OH",
      zip: "43201",
      city: "Columbus",
    });
    await saveContactCard(client, card);
    expect(await contactCardOf(client)).toEqual({
      phone: "+16145550142",
      street: null,
      city: "Columbus",
      state: "OH",
      zip: "43201",
    });
    const readBy = (actorId: string) =>
      asApp("SELECT phone FROM contact_card WHERE person_id = $1", [client.personId], { actorId });
    expect(await readBy(stranger.personId)).toEqual([]);
    await choose(client, fern);
    expect(await readBy(fern.personId)).toHaveLength(1);
    const written = await asApp("UPDATE contact_card SET phone = null RETURNING person_id", [], {
      actorId: fern.personId,
    });
    expect(written).toEqual([]);
  });

  it.each(["12", "555-0142", "+1614", "(014) 555-0142", "call me", "+" + "9".repeat(16)])(
    "refuses %s",
    (phone) => {
      expect(contactCardSchema.safeParse({ phone }).success).toBe(false);
    },
  );

  it.each([
    ["614.555.0142", "+16145550142"],
    ["+1 (614) 555 0142", "+16145550142"],
    ["1-614-555-0142", "+16145550142"],
    ["+44 20 7946 0958", "+442079460958"],
    ["６１４５５５０１４２", "+16145550142"],
  ])("reads %s", (phone, kept) => {
    expect(contactCardSchema.parse({ phone }).phone).toBe(kept);
  });

  it("refuses a zip of four digits, a state that is none, and a field that does not exist", () => {
    for (const card of [{ zip: "4320" }, { state: "XX" }, { country: "US" }, { street: "a\u0007b" }]) {
      expect(contactCardSchema.safeParse(card).success).toBe(false);
    }
  });
});

describe("the export of everything about a person", () => {
  it("holds what is theirs and nothing of anybody else's", async () => {
    const client = await newPerson("Exporting Client");
    const fern = await newSalesperson("Noted Seller");
    await choose(client, fern);
    await giveConsent(client, email);
    await asActor({ personId: fern.personId }, async (tx) => {
      const { id: relationshipId } = await tx.relationship.findFirstOrThrow({
        where: { clientId: client.personId },
      });
      const both = { relationshipId, salespersonId: fern.personId };
      await tx.note.create({ data: { ...both, body: "a private note" } });
      await tx.touch.create({
        data: {
          ...both,
          clientId: client.personId,
          direction: "outbound",
          channel: "email",
          body: "a touch",
        },
      });
    });
    const everything = await exportPerson(client);
    expect(everything).toMatchObject({
      format: "upfront.person.1",
      account: { name: "Exporting Client" },
      consents: [{ channel: "email" }],
      relationships: [{ salesperson: { name: "Noted Seller" }, touches: [{ body: "a touch" }] }],
      orders: [],
      garage: [],
    });
    const text = JSON.stringify(everything);
    expect(text).not.toContain("a private note");
    expect(text).not.toContain(fern.email);
  });
});
