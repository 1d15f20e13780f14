import { describe, expect, it } from "vitest";
import { findActorBySession } from "@/lib/people/actor";
import { carryOnSession } from "@/lib/people/carry-on-session";
import { createPerson } from "@/lib/people/create-person";
import { endEverySession, endSession, endSessionOf } from "@/lib/people/end-session";
import { openSession } from "@/lib/people/open-session";
import { sessionsOf } from "@/lib/people/own-data";
import { asApp } from "@/tests/setup/database";
import { newPerson } from "./people";

describe("sessions", () => {
  it("signing out everywhere ends every session at once, and nobody else's", async () => {
    const person = await newPerson();
    const other = await newPerson();
    const tokens = [await openSession(person.personId), await openSession(person.personId)].map(
      ({ token }) => token,
    );
    const kept = await openSession(other.personId);
    expect(await endEverySession(person)).toBe(2);
    for (const token of tokens) expect(await findActorBySession(token)).toBeNull();
    expect((await findActorBySession(kept.token))?.personId).toBe(other.personId);
  });

  it("are listed with this one marked, and one is ended by its own person alone", async () => {
    const person = await newPerson();
    const stranger = await newPerson();
    const here = await openSession(person.personId);
    const there = await openSession(person.personId);
    const listed = await sessionsOf(person, here.token);
    expect(listed.map(({ isThis }) => isThis)).toEqual([false, true]);
    expect(JSON.stringify(listed)).not.toContain(here.token);
    await endSession(stranger, listed[0]!.id);
    expect(await findActorBySession(there.token)).not.toBeNull();
    await endSession(person, listed[0]!.id);
    expect(await findActorBySession(there.token)).toBeNull();
    expect(await findActorBySession(here.token)).not.toBeNull();
  });

  it("end with their time, and a session in use is carried on once a day", async () => {
    const person = await newPerson();
    const { token } = await openSession(person.personId);
    expect(await carryOnSession(token)).toBeNull();
    const age = (sql: string) =>
      asApp(`UPDATE session SET expires = ${sql} WHERE session_token = $1`, [token]);
    await age("now() + interval '3 days'");
    expect((await carryOnSession(token))!.getTime()).toBeGreaterThan(Date.now() + 29.9 * 86_400_000);
    await age("now() - interval '1 second'");
    expect(await findActorBySession(token)).toBeNull();
    expect(await carryOnSession(token)).toBeNull();
    await endSessionOf(token);
  });

  it("belong to an account, and an address has one account however it is written", async () => {
    await createPerson({ email: "Ada.Lovelace@Example.com", name: "" });
    await expect(createPerson({ email: "ada.lovelace@example.COM", name: "Ada" })).rejects.toMatchObject({
      code: "person_exists",
    });
  });
});
