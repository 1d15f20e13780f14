import { decodeVin } from "@/lib/vehicles/decode-vin";
import { checkVin } from "@/lib/vehicles/vin";

import { alternate, mean, median, percentile } from "../measure";
import { row } from "../row";
import { someVins } from "../stock";

import type { Bench, Suite } from "../suite";

const VINS = 10_000;

export const vin: Suite = {
  floor: "the same VINs, their check digit only",
  async measure({ rounds, scaled }: Bench) {
    const vins = someVins(scaled(VINS));
    const time = (work: (vin: string) => unknown) => async () => vins.map((vin) => timeOf(() => work(vin)));
    const { values, floors } = await alternate(rounds, time(decodeVin), time(checkVin));
    const both = (figure: (times: number[]) => number) => ({
      value: median(values.map(figure)),
      floor: median(floors.map(figure)),
      unit: "ms",
    });
    return [
      row("vin.mean", { ...both(mean), target: { most: 1 } }),
      row(
        "vin.p95",
        both((times) => percentile(times, 95)),
      ),
    ];
  },
};

function timeOf(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
