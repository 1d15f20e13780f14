import { inRequest } from "./in-request";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { Refusal } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { findActor, type Actor } from "@/lib/people/actor";
import { personSchema } from "@/lib/people/schema";
import { updatePerson } from "@/lib/people/update-person";
import {
  dealerAction,
  personAction,
  publicAction,
  salespersonAction,
  stewardAction,
} from "@/lib/web/actions";
import { makeDealer, makeSteward, type TestDealer } from "@/tests/listings/world";
import { newPerson, newSalesperson, signInAs } from "@/tests/people/people";

const rename = personAction(personSchema, async (actor, input) => {
  await updatePerson(actor, input);
  return { message: "Saved." };
});

function formOf(fields: Record<string, string | string[]>): FormData {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(key, one);
  return form;
}

const zone = "America/Chicago";

let person: Actor;
let cookies: Record<string, string>;

beforeAll(async () => {
  person = await newPerson("Before");
  cookies = await signInAs(person);
});

describe("a form's action", () => {
  it("does its deed for whoever is signed in, and says so", async () => {
    const state = await inRequest({ cookies }, () =>
      rename(null, formOf({ name: " After  All ", timeZone: zone })),
    );
    expect(state).toEqual({ ok: true, message: "Saved.", data: undefined });
    expect(await findActor(person.personId)).toMatchObject({ name: "After All", timeZone: zone });
  });

  it("refuses an unknown field by its name, gives back what was typed, and writes nothing", async () => {
    const fields = { name: "Mallory", timeZone: zone, isSteward: "true" };
    const state = await inRequest({ cookies }, () => rename(null, formOf(fields)));
    expect(state).toMatchObject({ ok: false, code: "invalid_input", values: fields });
    expect(state).toHaveProperty("message", expect.stringContaining("isSteward"));
    expect((await findActor(person.personId))?.name).not.toBe("Mallory");
  });

  it("says beside each field what to correct", async () => {
    const state = await inRequest({ cookies }, () =>
      rename(null, formOf({ name: "  ", timeZone: "Mars/Base" })),
    );
    expect(state).toMatchObject({
      ok: false,
      code: "invalid_input",
      fieldErrors: {
        name: expect.arrayContaining(["This is needed."]),
        timeZone: [expect.stringContaining("Choose")],
      },
    });
  });

  it("is closed to the signed-out, and to a session that ended", async () => {
    const form = formOf({ name: "Nobody", timeZone: zone });
    expect(await inRequest({}, () => rename(null, form))).toMatchObject({
      ok: false,
      code: "sign_in_needed",
    });
    const stale = await signInAs(person);
    await db.session.deleteMany({ where: { sessionToken: stale["next-auth.session-token"] } });
    expect(await inRequest({ cookies: stale }, () => rename(null, form))).toMatchObject({
      code: "sign_in_needed",
    });
  });

  it("is closed to other sites, whoever is signed in", async () => {
    const form = () => formOf({ name: "Forged", timeZone: zone });
    const foreign: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site", origin: "http://other.localhost:3000" },
    ];
    for (const headers of foreign) {
      expect(await inRequest({ cookies, headers }, () => rename(null, form()))).toMatchObject({
        code: "cross_site",
      });
    }
    const own = { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" };
    expect(await inRequest({ cookies, headers: own }, () => rename(null, form()))).toMatchObject({
      ok: true,
    });
  });

  it("tells a refusal by its code and a fault only by its number", async () => {
    const refuse = publicAction(z.strictObject({}), async () => {
      throw new Refusal("vin_invalid", { fieldErrors: { vin: ["Read the plate again."] } });
    });
    expect(await inRequest({}, () => refuse(null, new FormData()))).toEqual({
      ok: false,
      code: "vin_invalid",
      message: "The VIN does not check out. Read the plate again.",
      fieldErrors: { vin: ["Read the plate again."] },
      values: {},
    });
    const fail = publicAction(z.strictObject({}), async () => {
      throw new Error("password=hunter2");
    });
    const state = await inRequest({}, () => fail(null, new FormData()));
    expect(state).toMatchObject({
      ok: false,
      code: "fault",
      message: expect.stringMatching(/tell us [0-9a-f]{8}\.$/),
    });
    expect(JSON.stringify(state)).not.toContain("hunter2");
  });

  it("closes a schema that forgot to, reads repeated keys as a list, and leaves out Next's own keys", async () => {
    const echo = publicAction(z.object({ tag: z.array(z.string()) }), async (_actor, input) => ({
      data: input,
    }));
    const form = formOf({ tag: ["a", "b"], $ACTION_REF_1: "", "$ACTION_1:0": "{}" });
    expect(await inRequest({}, () => echo(null, form))).toMatchObject({
      ok: true,
      data: { tag: ["a", "b"] },
    });
    form.append("more", "x");
    expect(await inRequest({}, () => echo(null, form))).toMatchObject({ ok: false, code: "invalid_input" });
  });

  it("goes on to the next page only after the work is done", async () => {
    const go = publicAction(z.strictObject({}), async () => ({ redirectTo: "/desk" }));
    await expect(inRequest({}, () => go(null, new FormData()))).rejects.toMatchObject({
      digest: expect.stringContaining("/desk"),
    });
  });
});

describe("workspaces", () => {
  let dealer: TestDealer;
  let other: TestDealer;
  const post = dealerAction(
    ["owner", "manager"],
    z.strictObject({ dealer: z.string() }),
    async (_actor, _input, at) => ({
      data: at.name,
    }),
  );
  const sell = salespersonAction(z.strictObject({}), async ({ profile }) => ({ data: profile.handle }));
  const rule = stewardAction(z.strictObject({}), async ({ personId }) => ({ data: personId }));

  beforeAll(async () => {
    dealer = await makeDealer({ name: "Olentangy Honda" });
    other = await makeDealer();
  });

  it("a dealer's action is for its own staff in the right role, and not there for anybody else", async () => {
    const manager = await signInAs((await findActor(dealer.staff.personId))!);
    const ask = (slug: string, who: Record<string, string>) =>
      inRequest({ cookies: who }, () => post(null, formOf({ dealer: slug })));
    expect(await ask(dealer.slug, manager)).toMatchObject({ ok: true, data: "Olentangy Honda" });
    expect(await ask(other.slug, manager)).toMatchObject({ ok: false, code: "not_found" });
    expect(await ask("no-such-dealer", manager)).toMatchObject({ ok: false, code: "not_found" });
    expect(await ask(dealer.slug, cookies)).toMatchObject({ ok: false, code: "not_found" });
  });

  it("a salesperson's action is for people with a page, a steward's for stewards", async () => {
    const fern = await newSalesperson("Fern Actions");
    const asFern = await signInAs(fern);
    expect(await inRequest({ cookies: asFern }, () => sell(null, new FormData()))).toMatchObject({
      data: fern.handle,
    });
    expect(await inRequest({ cookies }, () => sell(null, new FormData()))).toMatchObject({
      code: "not_found",
    });
    const steward = await signInAs((await findActor((await makeSteward()).personId))!);
    expect(await inRequest({ cookies: steward }, () => rule(null, new FormData()))).toMatchObject({
      ok: true,
    });
    expect(await inRequest({ cookies: asFern }, () => rule(null, new FormData()))).toMatchObject({
      code: "not_found",
    });
  });
});
