import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dropGroup,
  type Filters,
  filtersSchema,
  groupsIn,
  noFilters,
  readFilters,
  shelfStatuses,
  sorts,
  writeFilters,
} from "@/lib/search/filters";
import { readWords, withWordsRead } from "@/lib/search/read-words";
import { tsqueryOf } from "@/lib/search/words";
import { bodyTypes, driveTypes, fuelTypes, vehicleConditions } from "@/lib/vehicles/schema";

const some = <Value extends string>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values)).map((list) => list.toSorted());
const name = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .map((text) =>
    text
      .normalize("NFKC")
      .replace(/[\p{C}\p{Z}]+/gu, " ")
      .trim(),
  )
  .filter(Boolean);
const maybe = (least: number, most: number) => fc.option(fc.integer({ min: least, max: most }));

const filters: fc.Arbitrary<Filters> = fc.record({
  q: fc.oneof(fc.constant(""), name),
  make: fc.uniqueArray(name, { maxLength: 4 }).map((list) => list.toSorted()),
  model: fc.uniqueArray(name, { maxLength: 4 }).map((list) => list.toSorted()),
  yearMin: maybe(1900, 2100),
  yearMax: maybe(1900, 2100),
  priceMin: maybe(0, 200_000_000),
  priceMax: maybe(0, 200_000_000),
  mileageMax: maybe(0, 2_000_000),
  body: some(bodyTypes),
  fuel: some(fuelTypes),
  drive: some(driveTypes),
  condition: some(vehicleConditions),
  state: some(["OH", "CA", "TX", "NY"]),
  dealer: some(["scioto-motors", "harlan-ford"]),
  status: some(shelfStatuses),
  sort: fc.constantFrom(...sorts),
  cursor: fc.option(fc.stringMatching(/^[\w-]{1,60}$/)),
});

const queryOf = (text: string) => {
  const query: Record<string, string | string[]> = {};
  const params = new URLSearchParams(text);
  for (const key of params.keys())
    query[key] = params.getAll(key).length > 1 ? params.getAll(key) : params.get(key)!;
  return query;
};

describe("filters in the URL", () => {
  it("come back as they went, on a page and in the API", () => {
    fc.assert(
      fc.property(filters, (asked) => {
        const query = queryOf(writeFilters(asked));
        expect(readFilters(query)).toEqual(asked);
        expect(filtersSchema.parse(query)).toEqual(asked);
      }),
      { numRuns: 400 },
    );
  });

  it("never throw on a page, whatever stands in the URL", () => {
    const keys = fc.constantFrom(...Object.keys(noFilters), "with", "utm_source", "__proto__", "constructor");
    const values = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.string({ unit: "binary" }), { maxLength: 50 }),
    );
    fc.assert(
      fc.property(fc.dictionary(keys, values), (query) => {
        const read = readFilters(query);
        expect(readFilters(queryOf(writeFilters(read)))).toEqual(read);
      }),
      { numRuns: 400 },
    );
  });

  it("refuse an unknown key and a wrong value by name in the API, and let `with` pass", () => {
    const fault = (query: Record<string, string | string[]>) =>
      filtersSchema.safeParse(query).error?.issues ?? [];
    expect(fault({ colour: "red" })).toMatchObject([{ code: "unrecognized_keys", keys: ["colour"] }]);
    expect(fault({ cooperationFee: "70000" })).toMatchObject([{ code: "unrecognized_keys" }]);
    expect(fault({ sort: "cooperationFee" })[0]!.path).toEqual(["sort"]);
    expect(fault({ yearMin: "MMXX" })[0]!.path).toEqual(["yearMin"]);
    expect(fault({ priceMax: "-1" })[0]!.path).toEqual(["priceMax"]);
    expect(fault({ body: ["sedan", "spaceship"] })[0]!.path[0]).toBe("body");
    expect(fault({ make: Array.from({ length: 41 }, (_, n) => `Make ${n}`) })[0]!.path).toEqual(["make"]);
    expect(filtersSchema.parse({ with: "fern", make: "", priceMin: "$15,000" })).toEqual({
      ...noFilters,
      priceMin: 1_500_000,
    });
  });

  it("drop by group, and forget the page", () => {
    const asked: Filters = {
      ...noFilters,
      make: ["Honda"],
      model: ["Civic"],
      yearMin: 2020,
      yearMax: 2022,
      cursor: "abc",
    };
    expect(groupsIn(asked)).toEqual(["year", "make", "model"]);
    expect(dropGroup(asked, "year")).toEqual({ ...asked, yearMin: null, yearMax: null, cursor: null });
    expect(groupsIn(dropGroup(asked, "make"))).toEqual(["year"]);
  });
});

describe("words that name a filter", () => {
  const cases: [string, object, string][] = [
    ["Wagon under $26,000", { body: ["wagon"], priceMax: 2_600_000 }, ""],
    ["commuter under 45,000 miles", { mileageMax: 45_000 }, "commuter"],
    ["honda civic 2019 or newer", { yearMin: 2019 }, "honda civic"],
    ["2018-2020 toyota rav4 awd", { yearMin: 2018, yearMax: 2020, drive: ["awd"] }, "toyota rav4"],
    [
      "plug-in hybrid suv $20k to $30k",
      { fuel: ["plug_in_hybrid"], body: ["suv"], priceMin: 2_000_000, priceMax: 3_000_000 },
      "",
    ],
    ["15-20k truck", { priceMin: 1_500_000, priceMax: 2_000_000, body: ["pickup"] }, ""],
    ["certified bmw 330i", { condition: ["cpo"] }, "bmw 330i"],
    ["2022 Ford F-150 4x4", { yearMin: 2022, yearMax: 2022, drive: ["four_wd"] }, "Ford F-150"],
    ["Chrysler 300", {}, "Chrysler 300"],
    ["Mercedes-Benz E 350", {}, "Mercedes-Benz E 350"],
    [
      "electric car over $40k, less than 10k mi",
      { fuel: ["electric"], priceMin: 4_000_000, mileageMax: 10_000 },
      "",
    ],
    ["minivan", { body: ["minivan"] }, ""],
  ];
  it.each(cases)("%s", (text, found, rest) => {
    expect(readWords(text)).toMatchObject({ found, rest });
    expect(Object.keys(readWords(text).found).toSorted()).toEqual(Object.keys(found).toSorted());
  });

  it("says what it understood and cannot do yet", () => {
    expect(readWords("wagon near 43214")).toMatchObject({
      found: { body: ["wagon"] },
      rest: "",
      ignored: ["near 43214"],
    });
  });

  it("never reads a VIN or an MLS number as words", () => {
    for (const q of ["2HGFE1F79NH305118", "uf-204881"]) expect(withWordsRead({ ...noFilters, q }).q).toBe(q);
  });

  it("leaves nothing that a second reading would find, and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
        expect(() => tsqueryOf(readWords(text).rest)).not.toThrow();
      }),
    );
  });
});
