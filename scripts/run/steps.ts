import { Trouble, reasonOf } from "./trouble";

const TICK_MS = 15_000;

const lastTold = new Map<string, number>();

/** One line of progress, under the name of the step it belongs to. */
export function tell(step: string, line: string): void {
  lastTold.set(step, Date.now());
  process.stdout.write(`${step.padEnd(11)}${line}\n`);
}

/**
 * Does one step of a longer way and says so: what begins, a sign of life while it lasts, how long it took. A
 * failure comes out naming the step.
 * @param work returns what to say at the end, or nothing for plain "done"
 */
export async function step(name: string, begins: string, work: () => Promise<string | void>): Promise<void> {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  tell(name, begins);
  const ticking = setInterval(() => {
    if (Date.now() - (lastTold.get(name) ?? 0) < TICK_MS) return;
    tell(name, `still working, ${Math.round(Number(seconds()))} s`);
  }, TICK_MS / 5);
  try {
    const said = await work();
    tell(name, `${said ?? "done"} (${seconds()} s)`);
  } catch (error) {
    if (error instanceof Trouble)
      throw new Trouble(`The step "${name}" failed. ${error.message}`, error.advice);
    throw new Trouble(
      `The step "${name}" failed: ${reasonOf(error)}.`,
      "Run the command again; finished steps are kept.",
    );
  } finally {
    clearInterval(ticking);
  }
}
