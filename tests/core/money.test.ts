import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCents, parseCents, percentOf, sumCents } from "@/lib/core/money";

const cents = fc.integer({ min: -200_000_000, max: 200_000_000 });

describe("money", () => {
  it("is written so that reading it back gives the same cents", () => {
    fc.assert(fc.property(cents, (amount) => {
      expect(parseCents(formatCents(amount, { cents: true }).replace("−", "-").replace("-$", "-"))).toBe(amount);
    }));
  });

  it.each([
    ["$22,480", 2_248_000],
    ["22480.5", 2_248_050],
    ["10499 USD", 1_049_900],
    ["22,48", null],
    ["1e5", null],
    ["100.005", null],
    ["0x10", null],
    ["", null],
    ["$", null],
    ["12.34.56", null],
  ])("reads %j as %j", (text, amount) => expect(parseCents(text)).toBe(amount));

  it("never holds a fraction of a cent", () => {
    expect(() => formatCents(1.5)).toThrow(RangeError);
    expect(() => sumCents([1, 0.5])).toThrow(RangeError);
    expect(() => percentOf(0.1, 100)).toThrow(RangeError);
  });

  it("rounds a percentage half up, once", () => {
    expect(percentOf(2_248_000, 800)).toBe(179_840);
    expect(percentOf(1, 5_000)).toBe(1);
    fc.assert(fc.property(fc.nat(200_000_000), fc.nat(10_000), (amount, rate) => {
      expect(Math.abs(percentOf(amount, rate) - (amount * rate) / 10_000)).toBeLessThanOrEqual(0.5 + 1e-6);
    }));
  });
});
