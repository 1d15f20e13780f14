import { alternate, oneByOne, percentile } from "./measure";
import { row, type Row } from "./row";

import type { Bench } from "./suite";

/** Something asked of the database; `time` says which time it is, so that not always the same is asked for. */
export type Question = (time: number) => Promise<unknown>;

/** Asks each question and the bare one by turns, one after the other: how long each takes. */
export async function compareQuestions(
  { rounds, scaled }: Bench,
  questions: Record<string, Question>,
  bare: Question,
): Promise<Row[]> {
  const times = scaled(60);
  const rows: Row[] = [];
  for (const [name, ask] of Object.entries(questions)) {
    const { values, floors } = await alternate(
      rounds,
      () => oneByOne(times, ask),
      () => oneByOne(times, bare),
    );
    for (const percent of [50, 99]) {
      const figure = {
        value: percentile(values.flat(), percent),
        floor: percentile(floors.flat(), percent),
        unit: "ms",
      };
      rows.push(row(`${name}.p${percent}`, figure));
    }
  }
  return rows;
}
