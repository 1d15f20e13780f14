/** How many checks of one kind ran, and how they ended. */
export interface Result {
  kind: string;
  passed: number;
  failed: number;
  /** Tests that ask for something this machine lacks, and say so. */
  skipped?: number;
  seconds: number;
  /** What failed and why, told again at the very end, where a long log is read first. */
  failures?: Failure[];
}

export interface Failure {
  name: string;
  why: string;
}

/** Runs a kind of checks under a heading and measures it; what it throws counts as one failure. */
export async function runKind(
  kind: string,
  work: () => Promise<Omit<Result, "kind" | "seconds"> | Omit<Result, "seconds">[]>,
): Promise<Result[]> {
  process.stdout.write(`\n── ${kind} ${"─".repeat(Math.max(0, 60 - kind.length))}\n`);
  const started = Date.now();
  const counted = await work();
  const seconds = (Date.now() - started) / 1000;
  const results = Array.isArray(counted) ? counted : [{ kind, ...counted }];
  return results.map((result, index) => ({ ...result, seconds: index === 0 ? seconds : 0 }));
}

/** Prints a table of all kinds and the line by which a person, or another program, knows the outcome. */
export function printResults(results: Result[]): void {
  const row = (...cells: (string | number)[]) => {
    const [kind, ...figures] = cells;
    return `${String(kind).padEnd(12)}${figures.map((figure) => String(figure).padStart(9)).join("")}\n`;
  };
  process.stdout.write(`\n${row("kind", "ran", "passed", "failed", "skipped", "seconds")}`);
  for (const { kind, passed, failed, skipped = 0, seconds } of results) {
    const shown = seconds > 0 ? seconds.toFixed(1) : "";
    process.stdout.write(row(kind, passed + failed, passed, failed, skipped, shown));
  }
  for (const { name, why } of results.flatMap(({ failures = [] }) => failures)) {
    process.stdout.write(`\n✗ ${name}\n${why.trim().replace(/^/gm, "    ")}\n`);
  }
  const sum = (key: "passed" | "failed") => results.reduce((total, result) => total + result[key], 0);
  process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed\n`);
}

/** The exit code of a run: 0 only when nothing failed. */
export function exitCodeOf(results: Result[]): number {
  return results.some((result) => result.failed > 0) ? 1 : 0;
}
