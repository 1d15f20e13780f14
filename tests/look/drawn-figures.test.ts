import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_PRICE_CENTS } from "@/lib/core/money";
import { formatDate } from "@/components/ui/format-date";
import { monogramOf, tintOf } from "@/components/ui/monogram";
import { priceScale, sparse } from "@/components/ui/price-scale";
import { currentItem, deskNav, lotNav } from "@/components/shell/nav-items";

const at = new Date("2026-11-21T19:32:00Z");

test("every price a car may have had stands inside its chart, on a scale of three ruled prices", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: MAX_PRICE_CENTS }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(amounts, (cents) => {
      const { lines, yOf } = priceScale(cents.map((amount) => ({ at, cents: amount })));
      expect(lines).toHaveLength(3);
      for (const amount of cents) {
        expect(yOf(amount)).toBeGreaterThanOrEqual(22);
        expect(yOf(amount)).toBeLessThanOrEqual(164);
      }
    }),
  );
});

test("a chart with many prices keeps the words of the last and lets none run into another", () => {
  const places = fc.uniqueArray(fc.integer({ min: 72, max: 672 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(places, (xs) => {
      const marks = xs.toSorted((a, b) => a - b).map((x) => ({ x }));
      const kept = sparse(marks, 84, 600);
      expect(kept.at(-1)).toBe(marks.at(-1));
      const gaps = kept.slice(1, -1).map((mark, index) => mark.x - kept[index]!.x);
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(84);
    }),
  );
});

test("a monogram is the first letter of the first and of the last word, in any script", () => {
  expect(monogramOf("Fern Okonkwo-Reyes")).toBe("FO");
  expect(monogramOf("Gus and Lena Brandt")).toBe("GB");
  expect(monogramOf("  siobhán   lacey ")).toBe("SL");
  expect(monogramOf("Bea")).toBe("B");
  expect(monogramOf("王 小明")).toBe("王小");
  expect(monogramOf("\u200b 💐")).toBe("·");
});

test("a handle always gets the same tint, and all six are used", () => {
  expect(tintOf("fern-okonkwo-reyes")).toBe(tintOf("fern-okonkwo-reyes"));
  const tints = new Set(Array.from({ length: 200 }, (_, index) => tintOf(`person-${index}`)));
  expect([...tints].toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
});

test("moments are written as Americans write them, on the clock that is asked for", () => {
  expect(formatDate(at, "day")).toBe("Nov 21");
  expect(formatDate(at, "time")).toBe("2:32 PM");
  expect(formatDate(at, "weekday-time")).toBe("Sat, Nov 21, 2:32 PM");
  expect(formatDate(at, "time", { timeZone: "America/Los_Angeles", zone: true })).toBe("11:32 AM PST");
});

test("a page stands under the longest address that begins it", () => {
  expect(currentItem(deskNav, "/desk")).toBe("/desk");
  expect(currentItem(deskNav, "/desk/clients/42")).toBe("/desk/clients");
  expect(currentItem(lotNav("scioto"), "/lot/scioto/import/7")).toBe("/lot/scioto/import");
  expect(currentItem(lotNav("scioto"), "/desk")).toBeUndefined();
});
