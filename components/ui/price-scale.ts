import type { Cents } from "@/lib/core/money";

export type PricePoint = { at: Date; cents: Cents };

const LINE_GAP = 60;
const BASE_Y = 164;
const MOST_LINES = 2.35;
/** How far above the lowest line, in steps, the lowest price stays: room for its words. */
const FOOT = 0.45;
const STEPS = [1, 2.5, 5];

/** Three ruled prices and where each amount stands between them; y grows downward, 164 is the lowest line. */
export function priceScale(points: readonly PricePoint[]) {
  const amounts = points.map((point) => point.cents);
  const low = Math.min(...amounts);
  const high = Math.max(...amounts);
  const step = smallestStep(low, high);
  const base = baseOf(low, step);
  return {
    lines: [2, 1, 0].map((count) => base + count * step),
    yOf: (cents: Cents) => Math.round(BASE_Y - ((cents - base) / step) * LINE_GAP),
  };
}

/** Where a moment stands between `left` (the first price) and `right` (now). */
export function timeScale(from: Date, to: Date, left: number, right: number) {
  const span = Math.max(1, to.getTime() - from.getTime());
  return (at: Date) => Math.round(left + ((at.getTime() - from.getTime()) / span) * (right - left));
}

/**
 * Keeps the last, and of the others, from the left, those with `gap` to both neighbors. The words of the
 * last begin no further right than `lastStart`.
 */
export function sparse<T extends { x: number }>(marks: readonly T[], gap: number, lastStart: number): T[] {
  const last = marks.at(-1);
  if (!last) return [];
  const end = Math.min(last.x, lastStart);
  const kept: T[] = [];
  for (const mark of marks.slice(0, -1)) {
    const before = kept.at(-1);
    if ((!before || mark.x - before.x >= gap) && end - mark.x >= gap) kept.push(mark);
  }
  return [...kept, last];
}

function smallestStep(low: Cents, high: Cents): Cents {
  const least = Math.max(2_500, high / 50);
  for (let power = 1_000; ; power *= 10) {
    for (const factor of STEPS) {
      const step = factor * power;
      if (step >= least && high <= baseOf(low, step) + MOST_LINES * step) return step;
    }
  }
}

function baseOf(low: Cents, step: Cents): Cents {
  return Math.max(0, Math.floor(low / step - FOOT) * step);
}
