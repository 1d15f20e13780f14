import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodyPaint, colorFamily, knownColor } from "@/lib/vehicles/color";
import { colorFamilies } from "@/lib/vehicles/schema";

describe("a dealer's color name", () => {
  test.each([
    ["White", "white"],
    ["Midnight Black Metallic", "black"],
    ["Black Sapphire Metallic", "black"],
    ["Graphite Blue", "blue"],
    ["Platinum Gray Metallic", "gray"],
    ["Eiger Grey", "gray"],
    ["Granite Crystal Clearcoat Metallic", "gray"],
    ["Blizzard Pearl", "white"],
    ["Billet Silver Metallic Clearcoat", "silver"],
    ["Deep Crystal Blue Mica", "blue"],
    ["Ruby Flare Pearl", "red"],
    ["Black Cherry Pearl", "red"],
    ["Burgundy", "red"],
    ["Caviar", "black"],
    ["Cool Gray Khaki", "sage"],
    ["Sarge Green Clearcoat", "green"],
    ["Go Mango!", "orange"],
    ["Champagne Quartz", "beige"],
    ["Toasted Walnut Pearl", "brown"],
    ["Racing Yellow", "gold"],
    ["Wind Chill Pearl / Midnight Black Metallic", "white"],
    ["Super White w/Black Sand Pearl Roof", "white"],
    ["FUJI WHITE [WHITE]", "white"],
    ["Nero", "black"],
  ])("%s is %s", (name, family) => {
    expect(colorFamily(name)).toBe(family);
  });

  test.each(["", "–", "UNKNOWN", "NULL", "39525", "Metallic"])("%j says none and is drawn gray", (name) => {
    expect(knownColor(name)).toBeNull();
    expect(colorFamily(name)).toBe("gray");
  });

  test("is one of the twelve, whatever is written", () => {
    const names = fc.string({ unit: "grapheme" });
    fc.assert(fc.property(names, (name) => colorFamilies.includes(colorFamily(name))));
  });
});

test("each of the twelve has its own paint", () => {
  expect(Object.keys(bodyPaint)).toEqual([...colorFamilies]);
  expect(new Set(Object.values(bodyPaint)).size).toBe(12);
});
