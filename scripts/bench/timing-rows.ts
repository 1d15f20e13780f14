import { median, percentile, rateOf, type Timing } from "./measure";
import { row, type Row, type Target } from "./row";

/** What many things at once come to: how many a second, and how long half and all but one in a hundred took. */
export function timingRows(
  name: string,
  { values, floors }: { values: Timing[]; floors: Timing[] },
  target: Target,
): Row[] {
  const rate = (timings: Timing[]) => median(timings.map(rateOf));
  const allOf = (timings: Timing[]) => timings.flatMap((timing) => timing.milliseconds);
  const at = (percent: number) => ({
    value: percentile(allOf(values), percent),
    floor: percentile(allOf(floors), percent),
    unit: "ms",
  });
  return [
    row(name, { value: rate(values), floor: rate(floors), unit: "/s", target }),
    row(`${name}.p50`, at(50)),
    row(`${name}.p99`, at(99)),
  ];
}
