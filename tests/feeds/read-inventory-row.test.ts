import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInventoryRow } from "@/lib/feeds/read-inventory-row";

const columns = { vin: 0, condition: 1, mileage: 2, price: 3, year: 4 } as const;
const good = ["1HGCV1F39MA000117", "Used", "31,250", "$21,450", "2021"];
const row = (change: Partial<Record<keyof typeof columns, string>>) => {
  const cells = [...good];
  for (const [field, value] of Object.entries(change)) cells[columns[field as keyof typeof columns]] = value;
  return readInventoryRow(cells, columns, 2027);
};

describe("a line of a dealer's file", () => {
  it("goes in when everything on it holds", () => {
    expect(row({})).toMatchObject({ ok: true, row: { vin: good[0], condition: "used", mileage: 31_250, priceCents: 2_145_000 } });
  });

  it.each([
    [{ vin: "1HGCV1F38MA000117" }, "ninth character should be 9"],
    [{ vin: "1HGCV1F39MA00011" }, "You typed 16"],
    [{ mileage: "" }, "needs its odometer"],
    [{ mileage: "NULL" }, "needs its odometer"],
    [{ mileage: "â€”" }, "needs its odometer"],
    [{ mileage: "-5" }, "not an odometer reading"],
    [{ mileage: "2000001" }, "not an odometer reading"],
    [{ price: "0" }, "zero or less"],
    [{ price: "-100" }, "zero or less"],
    [{ price: "100.005" }, "not a price"],
    [{ price: "2000000.01" }, "above $2,000,000"],
    [{ price: "call us" }, "not a price"],
    [{ price: "NULL" }, "no price"],
    [{ year: "21" }, "not a model year"],
    [{ year: "2044" }, "not a model year"],
  ])("is refused with a reason: %j", (change, reason) => {
    expect(row(change)).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });

  it("may leave the odometer out on a new car", () => {
    expect(row({ condition: "New", mileage: "" })).toMatchObject({ ok: true, row: { condition: "new", mileage: null } });
  });

  it.each(["Certified Pre-Owned", "Honda Certified", "CPO"])("knows a certified car: %s", (condition) => {
    expect(row({ condition })).toMatchObject({ row: { condition: "cpo" } });
  });

  it("never throws, whatever the cells hold", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" }), { maxLength: 6 }), (cells) => {
        const reading = readInventoryRow(cells, columns, 2027);
        if (!reading.ok) expect(reading.reason.length).toBeGreaterThan(10);
      }),
    );
  });
});
