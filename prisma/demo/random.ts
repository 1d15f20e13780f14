import type { Rng } from "@/lib/vehicles/make-vin";

/** The same numbers for the same seed, on every machine: the demo market is one and the same everywhere. */
export function seededRandom(seed: string): Rng {
  let state = 0x9e3779b9;
  for (const sign of seed) state = Math.imul(state ^ sign.codePointAt(0)!, 0x85ebca6b) ^ (state >>> 13);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<Item>(items: readonly Item[], random: Rng): Item {
  return items[Math.floor(random() * items.length)]!;
}

export function pickWeighted<Item>(items: readonly Item[], weightOf: (item: Item) => number, random: Rng): Item {
  const total = items.reduce((sum, item) => sum + weightOf(item), 0);
  let left = random() * total;
  return items.find((item) => (left -= weightOf(item)) < 0) ?? items.at(-1)!;
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, random: Rng): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function shuffled<Item>(items: readonly Item[], random: Rng): Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
