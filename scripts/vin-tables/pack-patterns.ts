import { ALPHABET, ELEMENTS } from "@/lib/vehicles/vin-table-format";
import { compileKey } from "./compile-key";
import { Numbers } from "./numbers";
import type { PatternRow } from "./read-vpic";
import type { Section } from "./write-tables";

type Group = { schema: number; key: number; bundle: number; at: string };

/**
 * Rows become groups (one key within one schema) that name a bundle (the facts said under that key). The
 * same bundle serves every model year that repeats it.
 */
export function packPatterns(
  rows: PatternRow[],
  schemaIds: Map<number, number>,
  numberOf: (row: PatternRow) => number | null,
) {
  const keys = new Numbers();
  const bundles = new Numbers();
  const groups: Group[] = [];
  let patterns = 0;
  for (const group of groupBy(rows, (row) => `${row.schema} ${row.keys}`)) {
    const key = compileKey(group[0]!.keys);
    if (key === null) continue;
    const facts = factsOf(group, numberOf);
    if (facts.size === 0) continue;
    patterns += facts.size;
    const bundle = [...facts].sort((a, b) => a[0] - b[0]).flat().join(" ");
    const at = group.map((row) => row.at).reduce((a, b) => (a > b ? a : b));
    groups.push({
      schema: schemaIds.get(group[0]!.schema)!,
      key: keys.of(key),
      bundle: bundles.of(bundle),
      at,
    });
  }
  return { patterns, keys: keys.list.length, sections: sectionsOf(groups, keys, bundles, schemaIds.size) };
}

/** Where a schema says two things of one element under one key, the newer stands. */
function factsOf(group: PatternRow[], numberOf: (row: PatternRow) => number | null): Map<number, number> {
  const facts = new Map<number, number>();
  for (const row of group) {
    const value = numberOf(row);
    if (value !== null) facts.set(ELEMENTS.findIndex((element) => element.vpicId === row.element), value);
  }
  return facts;
}

function groupBy<T>(rows: T[], nameOf: (row: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const name = nameOf(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups.values()];
}

function sectionsOf(
  groups: Group[],
  keys: Numbers,
  bundles: Numbers,
  schemaCount: number,
): Section[] {
  const sets = new Numbers();
  sets.of(ALPHABET);
  const places = keys.list.map((key) => key.split(",").map((set) => sets.of(set)));
  const weights = places.map((numbers) => numbers.filter((number) => number !== 0).length);
  const ordered = groups.toSorted(
    (a, b) =>
      a.schema - b.schema ||
      weights[a.key]! - weights[b.key]! ||
      compareText(a.at, b.at) ||
      a.key - b.key,
  );
  const facts = bundles.list.map((bundle) => bundle.split(" ").map(Number));
  const everyOther = (from: number) => facts.flatMap((list) => list.filter((_, i) => i % 2 === from));
  return [
    { name: "symbols", kind: "u8", values: sets.list.flatMap(membership) },
    { name: "keys", kind: "u16", values: places.flat() },
    { name: "keyWeights", kind: "u8", values: weights },
    { name: "schemaStarts", kind: "u32", values: startsOf(ordered, schemaCount) },
    { name: "groupKeys", kind: "u16", values: ordered.map((group) => group.key) },
    { name: "groupBundles", kind: "u32", values: ordered.map((group) => group.bundle) },
    { name: "bundleStarts", kind: "u32", values: runningTotal(facts.map((list) => list.length / 2)) },
    { name: "bundleElements", kind: "u8", values: everyOther(0) },
    { name: "bundleValues", kind: "u16", values: everyOther(1) },
  ];
}

function membership(set: string): number[] {
  return [...ALPHABET].map((character) => Number(set.includes(character)));
}

function startsOf(groups: { schema: number }[], schemaCount: number): number[] {
  const counts = Array.from({ length: schemaCount }, () => 0);
  for (const group of groups) counts[group.schema]! += 1;
  return runningTotal(counts);
}

function runningTotal(counts: number[]): number[] {
  let total = 0;
  return [0, ...counts.map((count) => (total += count))];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
