import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkDigitOf,
  checkVin,
  modelYearOf,
  modelYearsOf,
  normalizeVin,
  yearCodeOf,
} from "@/lib/vehicles/vin";

const ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
const VALUES = [..."12345678123457923456789", ..."0123456789"].map(Number);

const GOOD = [
  "1M8GDM9AXKP042788",
  "1G4AH59H45G118341",
  "5GZCZ43D13S812715",
  "JH2RC3605MM101581",
  "1HGCM82633A004352",
  "1HGCV1F39MA000117",
];

/** Any VIN with the right check digit. */
const vins = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((characters) => {
    characters[8] = checkDigitOf(characters.join(""));
    return characters.join("");
  })
  .filter((vin) => new Set(vin).size > 2);

describe("a VIN that checks out", () => {
  test.each(GOOD)("%s is taken as it is", (vin) => {
    expect(checkVin(vin)).toEqual({ ok: true, vin });
  });

  test("is taken in small letters, with spaces, hyphens and full-width letters", () => {
    expect(checkVin("  1hgcm 82633a-004352\u00a0")).toEqual({ ok: true, vin: "1HGCM82633A004352" });
    expect(checkVin("１HGCM82633A004352")).toEqual({ ok: true, vin: "1HGCM82633A004352" });
  });

  test("stays the same when it is normalised again", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normalizeVin(normalizeVin(text))).toBe(normalizeVin(text));
      }),
    );
  });

  test("is every VIN whose ninth character is its check digit", () => {
    fc.assert(
      fc.property(vins, (vin) => {
        expect(checkVin(vin)).toEqual({ ok: true, vin });
      }),
    );
  });
});

describe("a VIN that does not check out", () => {
  test("names the letter that is never in one", () => {
    expect(checkVin("1HGCM82633AO04352")).toEqual({
      ok: false,
      reason: "forbidden_letter",
      message: "The letter O is never in a VIN. Read the plate again.",
    });
    expect(checkVin("IHGCM82633A004352")).toMatchObject({
      message: "The letter I is never in a VIN. Read the plate again.",
    });
  });

  test("says how many characters were typed", () => {
    expect(checkVin("1HGCM82633A00435")).toEqual({
      ok: false,
      reason: "length",
      message: "17 characters are needed. You typed 16.",
    });
  });

  test("says which check digit it should have", () => {
    expect(checkVin("1FADP5AU5DL536022")).toEqual({
      ok: false,
      reason: "check_digit",
      message: "The ninth character should be 6 for this VIN, and it is 5. Read the plate again.",
    });
  });

  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["11111111111111111", "dummy"],
    ["00000000000000000", "dummy"],
    ["1HGCM82633A0043522", "length"],
    ["1HGCM82633A00435é", "forbidden_sign"],
    ["1HGCM82633A\u00000435", "forbidden_sign"],
    ["=cmd|' /C calc'!A0", "forbidden_sign"],
  ])("%j is refused as %s", (input, reason) => {
    expect(checkVin(input)).toMatchObject({ ok: false, reason });
  });

  test("is any VIN with one character replaced by one of another value", () => {
    const place = fc.integer({ min: 0, max: 16 }).filter((at) => at !== 8);
    fc.assert(
      fc.property(vins, place, fc.constantFrom(...ALPHABET), (vin, at, character) => {
        fc.pre(VALUES[ALPHABET.indexOf(character)] !== VALUES[ALPHABET.indexOf(vin[at]!)]);
        expect(checkVin(vin.slice(0, at) + character + vin.slice(at + 1))).toMatchObject({ ok: false });
      }),
      { numRuns: 2_000 },
    );
  });

  test("is any VIN with two neighbours of different value exchanged", () => {
    const place = fc.integer({ min: 0, max: 15 }).filter((at) => at !== 7 && at !== 8);
    fc.assert(
      fc.property(vins, place, (vin, at) => {
        const [one, other] = [vin[at]!, vin[at + 1]!];
        fc.pre(VALUES[ALPHABET.indexOf(one)] !== VALUES[ALPHABET.indexOf(other)]);
        expect(checkVin(vin.slice(0, at) + other + one + vin.slice(at + 2))).toMatchObject({ ok: false });
      }),
      { numRuns: 2_000 },
    );
  });

  test("is never a thrown error, whatever is typed and however long it is", () => {
    expect(checkVin("1".repeat(100_000))).toMatchObject({ reason: "length" });
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => checkVin(text) !== null));
  });
});

describe("the model year", () => {
  test.each([
    ["1HGCM82633A004352", 2003],
    ["1HGCV1F39MA000117", 2021],
    ["1M8GDM9AXKP042788", 1989],
    ["5GZCZ43D13S812715", 2003],
    ["1G4AH59H45G118341", 2005],
  ])("of %s is %i", (vin, year) => {
    expect(modelYearOf(vin)).toBe(year);
  });

  test("is told by a digit in position 7 for 1980 to 2009 and by a letter for 2010 to 2039", () => {
    expect(modelYearsOf("1HGCM8263AA004352", 2027)).toEqual([1980, 2010]);
    expect(modelYearsOf("1HGCM8A63AA004352", 2027)).toEqual([2010, 1980]);
  });

  test("is never later than next calendar year", () => {
    expect(modelYearsOf("1HGCM8A63YA004352", 2027)).toEqual([2000]);
    expect(modelYearOf("1HGCM8A63TA004352", 2025)).toBe(1996);
  });

  test("is unknown for a character that is no year code", () => {
    for (const code of "UZ0IOQ") expect(modelYearOf(`1HGCM8A63${code}A004352`)).toBeNull();
  });

  test("comes back from its own code", () => {
    for (let year = 1980; year <= 2039; year += 1) {
      const seventh = year < 2010 ? "1" : "A";
      expect(modelYearOf(`1HGCM8${seventh}63${yearCodeOf(year)}A004352`, 2039)).toBe(year);
    }
  });
});
