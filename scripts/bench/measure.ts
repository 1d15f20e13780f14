/** How long each of many things took, and all of them together. */
export interface Timing {
  seconds: number;
  /** One per thing done, in the order they ended. */
  milliseconds: number[];
}

/**
 * Measures a thing and its floor turn by turn, so that whatever else the machine does falls on both.
 * @param rounds how often each is measured
 */
export async function alternate<Value, Floor>(
  rounds: number,
  value: (round: number) => Promise<Value>,
  floor: (round: number) => Promise<Floor>,
): Promise<{ values: Value[]; floors: Floor[] }> {
  const values: Value[] = [];
  const floors: Floor[] = [];
  for (let round = 0; round < rounds; round += 1) {
    values.push(await value(round));
    floors.push(await floor(round));
  }
  return { values, floors };
}

/** Does `work` for every item, at most `width` at once, and times each and all. */
export async function atOnce<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<unknown>,
): Promise<Timing> {
  const milliseconds: number[] = [];
  const waiting = items.values();
  const started = performance.now();
  const line = async () => {
    for (const item of waiting) {
      const begun = performance.now();
      await work(item);
      milliseconds.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: width }, line));
  return { seconds: (performance.now() - started) / 1000, milliseconds };
}

/** Does something again and again, one after the other; the first times, which warm up, are left out. */
export async function oneByOne(times: number, work: (time: number) => Promise<unknown>): Promise<number[]> {
  const warmUp = Math.ceil(times / 10);
  const numbers = Array.from({ length: warmUp + times }, (_, number) => number);
  const { milliseconds } = await atOnce(numbers, 1, work);
  return milliseconds.slice(warmUp);
}

/** How many a second. */
export function rateOf({ seconds, milliseconds }: Timing): number {
  return milliseconds.length / seconds;
}

export function median(figures: readonly number[]): number {
  return percentile(figures, 50);
}

/** The figure that `percent` of all are at or under. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

export function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}
