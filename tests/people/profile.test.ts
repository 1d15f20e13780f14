import { describe, expect, it } from "vitest";
import { asActor } from "@/lib/db/as-actor";
import { db } from "@/lib/db/client";
import { profileSchema } from "@/lib/people/schema";
import { writeProfile } from "@/lib/people/write-profile";
import { asApp } from "@/tests/setup/database";
import { newPerson, newSalesperson } from "./people";

const words = (change: object = {}) =>
  profileSchema.parse({ name: "Fern Okonkwo-Reyes", headline: "I sell cars", ...change });

describe("a public page", () => {
  it("takes its address from the name, once, and keeps it when the name changes", async () => {
    const fern = await newPerson("Fern Okonkwo-Reyes");
    expect(await writeProfile(fern, words())).toEqual({ handle: "fern-okonkwo-reyes" });
    expect(await writeProfile(fern, words({ name: "Fern Reyes", story: "Moved on." }))).toEqual({
      handle: "fern-okonkwo-reyes",
    });
    const page = await db.profile.findUniqueOrThrow({ where: { handle: "fern-okonkwo-reyes" } });
    expect(page).toMatchObject({ name: "Fern Reyes", story: "Moved on.", personId: fern.personId });
  });

  it("refuses a second address to whoever has one, and somebody else's to everybody", async () => {
    const first = await newSalesperson("Gus Ibarra");
    await expect(writeProfile(first, words({ handle: "gus-the-great" }))).rejects.toMatchObject({
      code: "handle_taken",
    });
    const second = await newPerson("Gus Ibarra");
    await expect(writeProfile(second, words({ handle: "gus-ibarra" }))).rejects.toMatchObject({
      code: "handle_taken",
    });
    expect(await writeProfile(second, words({ name: "Gus Ibarra" }))).toEqual({ handle: "gus-ibarra-2" });
  });

  it("gives a name in any script an address that works", async () => {
    const { handle } = await newSalesperson("王小明");
    expect(handle).toMatch(/^person-[0-9a-f]{8}$/);
    expect((await newSalesperson("Zoë Ångström")).handle).toBe("zoe-angstrom");
  });

  it("is made once when it is sent twice at the same moment", async () => {
    const person = await newPerson("Twice Sent");
    const handles = await Promise.all(
      [1, 2, 3].map(() => writeProfile(person, words({ name: "Twice Sent" }))),
    );
    expect(new Set(handles.map(({ handle }) => handle))).toEqual(new Set(["twice-sent"]));
  });

  it("is written by nobody but its person, and its address by nobody at all", async () => {
    const owner = await newSalesperson("Bea Thornquist");
    const other = await newPerson("Mallory");
    const edit = (actorId: string, column: string) =>
      asApp(`UPDATE profile SET ${column} = 'x1' WHERE handle = $1 RETURNING handle`, [owner.handle], {
        actorId,
      });
    expect(await edit(other.personId, "headline")).toEqual([]);
    await expect(edit(owner.personId, "handle")).rejects.toThrow("handle_taken");
    await expect(
      asActor({ personId: other.personId }, (tx) =>
        tx.profile.create({
          data: { personId: owner.personId, handle: "stolen", name: "x", headline: "x", story: "" },
        }),
      ),
    ).rejects.toThrow();
  });

  it("leaves an event for the change feed with every writing", async () => {
    const { handle, ...person } = await newSalesperson("Event Maker");
    await writeProfile(person, words({ name: "Event Maker", headline: "Changed" }));
    const events = await db.entityEvent.count({ where: { resourceName: "Profile", recordKey: handle } });
    expect(events).toBe(2);
  });

  it("refuses unknown fields, control characters and words turned around", () => {
    expect(() => words({ dealer: "x" })).toThrow();
    for (const name of ["a\u0000b", "a\u202eb", "", "   ", "!!!", "\ud800"])
      expect(() => words({ name })).toThrow();
    expect(words({ languages: "English, Español,\n English" }).languages).toEqual(["English", "Español"]);
  });
});
