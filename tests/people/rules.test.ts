import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPhone, toE164 } from "@/lib/people/phone";
import { canSell, initialsOf } from "@/lib/people/rules";
import { HANDLE, personNameSchema } from "@/lib/people/schema";
import { isTimeZone, timeZones } from "@/lib/people/time-zones";
import { readHandle } from "@/lib/web/with-cookie";

const on = new Date("2026-11-22T12:00:00Z");
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const job = { startedAt: day("2026-01-01"), endedAt: null, licenseExpiresOn: day("2026-11-22") };

describe("who may sell", () => {
  it("somebody with a live job and a license that holds through today", () => {
    expect(canSell(job, on)).toBe(true);
    expect(canSell({ ...job, endedAt: day("2026-12-01") }, on)).toBe(true);
  });

  it("nobody without a job, before it begins, after it ended, or past their license", () => {
    expect(canSell(null, on)).toBe(false);
    expect(canSell({ ...job, startedAt: null }, on)).toBe(false);
    expect(canSell({ ...job, startedAt: day("2026-11-23") }, on)).toBe(false);
    expect(canSell({ ...job, endedAt: on }, on)).toBe(false);
    expect(canSell({ ...job, licenseExpiresOn: day("2026-11-21") }, on)).toBe(false);
  });
});

describe("names and numbers", () => {
  it("initials are two letters in any script", () => {
    expect(["Fern Okonkwo-Reyes", "王小明", "Óscar", "  ", "de la Cruz"].map(initialsOf)).toEqual([
      "FO",
      "王",
      "Ó",
      "·",
      "DC",
    ]);
  });

  it("a name of any script is kept as it is, NFC", () => {
    for (const name of ["María-José Ñandú", "محمد علي", "ณัฐ", "O'Brien", "Null", "true"]) {
      expect(personNameSchema.parse(name)).toBe(name.normalize("NFC"));
    }
  });

  it("a telephone number that was read is read the same again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_002_000_000, max: 9_999_999_999 }), (digits) => {
        const number = toE164(String(digits));
        if (number) expect(toE164(formatPhone(number))).toBe(number);
      }),
    );
  });

  it("nothing but a handle is taken from an address", () => {
    expect(readHandle("Fern-Okonkwo")).toBe("fern-okonkwo");
    for (const wrong of ["", null, "a", "-a", "a--b", "a_b", "../x", "x".repeat(61), "fern\nx"]) {
      expect(readHandle(wrong)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => readHandle(text) === null || HANDLE.test(readHandle(text)!)),
    );
  });

  it("every time zone offered is one, and nonsense is none", () => {
    for (const { zone } of timeZones) expect(isTimeZone(zone)).toBe(true);
    for (const zone of ["", "Mars/Base", "../etc", "+05:00", "America/New_York\n"])
      expect(isTimeZone(zone)).toBe(false);
  });
});
