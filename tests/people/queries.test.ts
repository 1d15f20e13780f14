import { beforeAll, describe, expect, it } from "vitest";
import { findPeopleByHandle, findProfile, listLanguages, searchPeople } from "@/lib/people/queries";
import { makeDealer, type TestDealer } from "@/tests/listings/world";
import { employ, newPerson, newSalesperson } from "./people";

let ohio: TestDealer;
let texas: TestDealer;

beforeAll(async () => {
  ohio = await makeDealer({ name: "Olentangy Honda" });
  texas = await makeDealer({ name: "Lone Star Ford", state: "TX" });
});

describe("a salesperson's page", () => {
  it("shows where they work now and before, their license, and that they may sell", async () => {
    const fern = await newSalesperson("Fern Okonkwo-Reyes", { story: "Since 2011." });
    await employ(fern, ohio, { startedDaysAgo: 900, endedDaysAgo: 40 });
    await employ(fern, texas, { startedDaysAgo: 30 });
    const page = (await findProfile(fern.handle))!;
    expect(page).toMatchObject({ name: "Fern Okonkwo-Reyes", story: "Since 2011.", canSell: true });
    expect(page.now.map(({ dealer }) => dealer.name)).toEqual(["Lone Star Ford"]);
    expect(page.before.map(({ dealer }) => dealer.slug)).toEqual([ohio.slug]);
    expect(page.license).toMatchObject({ state: "OH", expiresOn: new Date("2099-01-01") });
    expect(page.figures).toEqual({
      delivered: 0,
      clients: 0,
      moved: { at: expect.any(Date), before: 0, stayed: 0 },
    });
  });

  it("stays when the job ends or the license runs out, but nobody can choose them", async () => {
    const between = await newSalesperson("Between Jobs");
    await employ(between, ohio, { startedDaysAgo: 90, endedDaysAgo: 2 });
    expect(await findProfile(between.handle)).toMatchObject({ canSell: false, now: [], license: null });
    const lapsed = await newSalesperson("Lapsed License");
    await employ(lapsed, ohio, { licenseUntil: "2020-01-01" });
    expect(await findProfile(lapsed.handle)).toMatchObject({ canSell: false, license: { state: "OH" } });
    expect(await findProfile("nobody-at-all")).toBeNull();
  });
});

describe("the list of people", () => {
  it("finds by words, language and state, those who may sell first", async () => {
    const maya = await newSalesperson("Maya Quill", {
      headline: "Electric cars, plainly",
      languages: "English, Tagalog",
    });
    await employ(maya, texas);
    const found = async (search: object) => (await searchPeople(search)).people.map(({ handle }) => handle);
    expect(await found({ q: "PLAINLY electric" })).toEqual([maya.handle]);
    expect(await found({ q: "lone star quill" })).toEqual([maya.handle]);
    expect(await found({ language: "tagalog" })).toEqual([maya.handle]);
    expect(await found({ state: "TX", language: "Tagalog" })).toEqual([maya.handle]);
    expect(await found({ state: "OH", language: "Tagalog" })).toEqual([]);
    expect(await found({ q: "100%" })).toEqual([]);
    expect(await listLanguages()).toContain("Tagalog");
    const [card] = await findPeopleByHandle([maya.handle]);
    expect(card).toMatchObject({ dealer: { name: "Lone Star Ford", state: "TX" }, canSell: true });
    expect(card).not.toHaveProperty("personId");
  });

  it("pages through everybody once, whatever the order of the day", async () => {
    for (let count = 0; count < 30; count += 1) await newSalesperson(`Crowd Member ${count}`);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await searchPeople({ q: "crowd", cursor });
      expect(page.total).toBe(30);
      seen.push(...page.people.map(({ handle }) => handle));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(30);
    expect(seen).toHaveLength(30);
  });

  it("refuses a page address it did not write", async () => {
    for (const cursor of ["x", "W10", Buffer.from('["2026-01-01",true,"zz"]').toString("base64url")]) {
      await expect(searchPeople({ cursor })).rejects.toMatchObject({ code: "invalid_input" });
    }
  });

  it("leaves out handles nobody has, and keeps the order asked", async () => {
    const one = await newSalesperson("Order One");
    const two = await newSalesperson("Order Two");
    const cards = await findPeopleByHandle([two.handle, "nobody", one.handle]);
    expect(cards.map(({ handle }) => handle)).toEqual([two.handle, one.handle]);
    expect(await findPeopleByHandle([])).toEqual([]);
    expect((await newPerson()).profile).toBeNull();
  });
});
