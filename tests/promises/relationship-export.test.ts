import { parse as parseCsv } from "csv-parse/sync";
import { parse as parseVcard } from "vcard4";
import { beforeAll, describe, expect, it } from "vitest";
import { endRelationship } from "@/lib/clients/end-relationship";
import { exportBook } from "@/lib/clients/export-book";
import type { BookRecord } from "@/lib/clients/export-records";
import { writeNote } from "@/lib/clients/write-note";
import { writeSchema } from "@/lib/clients/schema";
import type { Actor } from "@/lib/people/actor";
import { revokeConsent } from "@/lib/people/revoke-consent";
import { naughtyStrings } from "@/tests/clients/naughty";
import { keepBook, makeClient, type Salesperson } from "@/tests/clients/world";
import { makeSalesperson, openMarket, type Market } from "@/tests/orders/world";

let market: Market;

beforeAll(async () => {
  market = await openMarket();
});

async function file(actor: Actor, format: "csv" | "vcard" | "json"): Promise<string> {
  return (await Array.fromAsync((await exportBook(actor, format)).parts)).join("");
}

async function bookOfTwo(): Promise<Salesperson> {
  const person = await makeSalesperson("Ines Duarte", market.house);
  const { client, relationshipId } = await makeClient("Tomás Herrera-Villaseñor", person);
  await keepBook(person, relationshipId);
  await revokeConsent(client, { channel: "text", via: "settings" });
  const former = await makeClient("Dariusz Kowalczyk", person);
  await keepBook(person, former.relationshipId);
  await endRelationship(former.client, former.relationshipId);
  return person;
}

type JsonBook = { format: string; clients: BookRecord[]; ended: { name: string }[] };

describe("Promise 10: your data is yours", () => {
  it("the book leaves as JSON to the letter: card, consents, plan, garage, notes and touches", async () => {
    const person = await bookOfTwo();
    const book = JSON.parse(await file(person, "json")) as JsonBook;
    expect(book.format).toBe("upfront.book.1");
    expect(book.clients).toHaveLength(1);
    expect(book.clients[0]).toMatchObject({
      name: "Tomás Herrera-Villaseñor",
      email: expect.stringContaining("@example.com"),
      phone: "+16145550142",
      street: "9 Elm St",
      city: "Columbus",
      origin: "client_self",
      since: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
      nextTouchOn: "2031-02-03",
      nextTouchWhy: "Lease ends",
      cadenceDays: 120,
      tags: ["lease", "family"],
      garage: [
        {
          description: "2021 Honda Civic EX",
          mileage: 34_900,
          since: "2023-04-22",
          note: "lease to February",
        },
      ],
      notes: [{ body: "Decides with Inés." }],
      touches: [
        { direction: "inbound", channel: "text", body: "Que no sea más grande." },
        { direction: "outbound", channel: "call", body: "Called; new job in July." },
      ],
      consents: [
        { channel: "email", until: null },
        { channel: "text", until: expect.stringMatching(/Z$/) },
      ],
    });
  });

  it("who ended it leaves by name and dates, and nothing else", async () => {
    const book = JSON.parse(await file(await bookOfTwo(), "json")) as JsonBook;
    expect(book.ended).toEqual([
      {
        relationshipId: expect.any(String),
        name: "Dariusz Kowalczyk",
        since: expect.any(String),
        endedAt: expect.any(String),
      },
    ]);
  });

  it("the book leaves as CSV that a spreadsheet reads and never runs", async () => {
    const text = await file(await bookOfTwo(), "csv");
    expect(text.startsWith("\ufeffname,email,phone,")).toBe(true);
    const rows = parseCsv(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      name: "Tomás Herrera-Villaseñor",
      phone: "'+16145550142",
      opted_out_of: "text",
      may_be_reached_by: "email",
      garage: "2021 Honda Civic EX, 34,900 mi, since 2023-04-22, lease to February",
      tags: "lease; family",
    });
    expect(rows[0]!.touches!.split("\n")).toHaveLength(2);
  });

  it("the book leaves as vCard 4.0 that another program reads", async () => {
    const text = await file(await bookOfTwo(), "vcard");
    const card = [parseVcard(text)].flat()[0]!;
    const read = (name: string): unknown => card.getProperty(name)[0]!.value;
    expect(read("FN")).toBe("Tomás Herrera-Villaseñor");
    expect(read("TEL")).toBe("tel:+16145550142");
    expect(read("CATEGORIES")).toEqual(["lease", "family"]);
    expect(read("NOTE")).toContain("Decides with Inés.");
    expect(read("X-UPFRONT-OPTED-OUT")).toBe("text");
    expect(read("REV")).toMatch(/^\d{8}T\d{6}Z$/);
  });

  it("an empty book leaves as an empty file of each kind", async () => {
    const person = await makeSalesperson("New Hand", market.house);
    expect(parseCsv(await file(person, "csv"), { bom: true })).toHaveLength(1);
    expect(await file(person, "vcard")).toBe("");
    expect(JSON.parse(await file(person, "json"))).toMatchObject({ clients: [], ended: [] });
  });

  it("naughty words go in or are refused by the field, and come out as they went in", async () => {
    const person = await makeSalesperson("Nora Ames", market.house);
    const { relationshipId } = await makeClient("Zoë Łukasz 李", person);
    const kept: string[] = [];
    for (const words of naughtyStrings()) {
      const parsed = writeSchema.safeParse({ relationshipId, body: words });
      if (!parsed.success) {
        expect(parsed.error.issues.every(({ path }) => path[0] === "body")).toBe(true);
        continue;
      }
      await writeNote(person, parsed.data);
      kept.push(parsed.data.body);
    }
    expect(kept.length).toBeGreaterThan(10);
    const book = JSON.parse(await file(person, "json")) as JsonBook;
    expect(book.clients[0]!.notes.map(({ body }) => body).sort()).toEqual([...kept].sort());
    const [row] = parseCsv(await file(person, "csv"), { bom: true, columns: true }) as Record<
      string,
      string
    >[];
    for (const body of kept) expect(row!.notes).toContain(body.replaceAll("\n", "\n    "));
    for (const line of (await file(person, "vcard")).split("\r\n"))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it("a stranger's export holds nothing of it", async () => {
    await bookOfTwo();
    const stranger = await makeSalesperson("Rui Alves", market.house);
    for (const format of ["csv", "vcard", "json"] as const) {
      expect(await file(stranger, format)).not.toContain("Tomás");
    }
    expect(await file(market.houseManager, "json")).not.toContain("Tomás");
  });
});
