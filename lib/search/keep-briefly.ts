import "server-only";

type Kept = { until: number; answer: Promise<unknown> };

const kept = new Map<string, Kept>();
const MOST_KEPT = 500;
const COST_FACTOR = 20;

/**
 * Answers the same question from memory for twenty times as long as it took to answer, at most ten seconds,
 * and asks it once when many ask together: a dear count is a little late under load, a cheap one is as good
 * as live.
 */
export function keepBriefly<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
  const known = kept.get(key);
  if (known && known.until > performance.now()) return known.answer as Promise<Answer>;
  const started = performance.now();
  const entry: Kept = { until: Number.POSITIVE_INFINITY, answer: ask() };
  entry.answer.then(
    () => (entry.until = performance.now() + Math.min((performance.now() - started) * COST_FACTOR, 10_000)),
    () => kept.delete(key),
  );
  kept.delete(key);
  kept.set(key, entry);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return entry.answer as Promise<Answer>;
}
