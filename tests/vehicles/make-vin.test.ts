import { describe, expect, test } from "vitest";
import { decodeVin } from "@/lib/vehicles/decode-vin";
import { composeVin, type Rng } from "@/lib/vehicles/make-vin";
import { bodyTypes } from "@/lib/vehicles/schema";
import { vinCatalogue } from "@/lib/vehicles/vin-catalogue";
import { checkVin } from "@/lib/vehicles/vin";

const catalogue = vinCatalogue();

describe("the catalogue", () => {
  test("has at least 120 models, of every drawn body, from 2012 to 2026", () => {
    expect(new Set(catalogue.map(({ make, model }) => `${make} ${model}`)).size).toBeGreaterThanOrEqual(120);
    const bodies = new Set(catalogue.map(({ body }) => body));
    expect([...bodies].toSorted()).toEqual(bodyTypes.filter((body) => body !== "other").toSorted());
    const years = catalogue.flatMap((entry) => entry.years);
    expect([Math.min(...years), Math.max(...years)]).toEqual([2012, 2026]);
  });

  test("has a VIN for every car in every year it lists", () => {
    const rng = sequence(3);
    for (const entry of catalogue) {
      for (const year of entry.years) expect(composeVin(entry, year, rng)).toHaveLength(17);
    }
  }, 60_000);
});

describe("a composed VIN", () => {
  test("5,000 of them check out and decode to the car that was asked for", () => {
    const rng = sequence(7);
    const seen = new Set<string>();
    for (let i = 0; i < 5_000; i += 1) {
      const entry = catalogue[Math.floor(rng() * catalogue.length)]!;
      const year = entry.years[Math.floor(rng() * entry.years.length)]!;
      const vin = composeVin(entry, year, rng);
      const decoded = decodeVin(vin)!;
      const gasoline = entry.fuel === "gasoline" ? ["gasoline", "flex"] : [entry.fuel];
      expect(checkVin(vin)).toEqual({ ok: true, vin });
      expect([decoded.year, decoded.make, decoded.model]).toEqual([year, entry.make, entry.model]);
      expect(decoded.body).toBe(entry.body);
      expect(gasoline).toContain(decoded.fuel);
      seen.add(vin);
    }
    expect(seen.size).toBeGreaterThan(4_990);
  }, 60_000);

  test("is the same for the same sequence of numbers, whatever was composed before", () => {
    const entry = catalogue.find(({ model }) => model === "Accord")!;
    const first = composeVin(entry, 2021, sequence(42));
    composeVin(entry, 2020, sequence(1));
    expect(composeVin(entry, 2021, sequence(42))).toBe(first);
    expect(composeVin(entry, 2021, sequence(43))).not.toBe(first);
  });

  test("is refused for a car that was never made", () => {
    expect(() => composeVin({ make: "Honda", model: "Mustang" }, 2020, sequence(1))).toThrow(RangeError);
    expect(() => composeVin({ make: "Tesla", model: "Model Y" }, 2014, sequence(1))).toThrow(RangeError);
  });
});

function sequence(seed: number): Rng {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}
