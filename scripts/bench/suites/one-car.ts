import { isRefusal } from "@/lib/core/errors";
import { buyVehicle } from "@/lib/flows/buy-vehicle";

import { claimBare, makeBareTables, putBareCars } from "../bare-claims";
import { alternate, median } from "../measure";
import { row, type Row } from "../row";
import { openWorld, takeBuyers, takeCars } from "../world";

import type { Bench, Suite } from "../suite";

const CROWDS = [100, 500];

type Outcome = { winners: number; refusals: number; seconds: number };

export const oneCar: Suite = {
  floor: "as many bare conditional UPDATEs of one row at once, through the same pool",
  async measure(bench: Bench) {
    await makeBareTables(await bench.server());
    const rows: Row[] = [];
    for (const crowd of CROWDS) rows.push(...(await measureCrowd(bench, crowd)));
    return rows;
  },
};

async function measureCrowd(bench: Bench, crowd: number): Promise<Row[]> {
  const { values, floors } = await alternate(
    bench.rounds,
    () => buyAtOnce(bench, crowd),
    () => claimAtOnce(crowd),
  );
  const figure = (name: keyof Outcome, choose: (figures: number[]) => number) => ({
    value: choose(values.map((outcome) => outcome[name])),
    floor: choose(floors.map((outcome) => outcome[name])),
  });
  const most = (figures: number[]) => Math.max(...figures);
  const least = (figures: number[]) => Math.min(...figures);
  return [
    row(`one-car.${crowd}.winners`, { ...figure("winners", most), unit: "buyers", target: { exactly: 1 } }),
    row(`one-car.${crowd}.refusals`, {
      ...figure("refusals", least),
      unit: "buyers",
      target: { exactly: crowd - 1 },
    }),
    row(`one-car.${crowd}.seconds`, { ...figure("seconds", median), unit: "s" }),
  ];
}

/** A refusal counts when it says that somebody else was first; whatever else goes wrong is no refusal. */
async function buyAtOnce(bench: Bench, crowd: number): Promise<Outcome> {
  const server = await bench.server();
  const { sellers } = await openWorld(server);
  const [car] = await takeCars(server, 1);
  const buyers = await takeBuyers(crowd);
  const wanted = { ...car!, with: sellers[0]!.handle };
  const started = performance.now();
  const tries = await Promise.allSettled(buyers.map((buyer) => buyVehicle(buyer, wanted)));
  const seconds = (performance.now() - started) / 1000;
  const refusals = tries.filter((attempt) => attempt.status === "rejected" && isClear(attempt.reason));
  return {
    winners: tries.filter(({ status }) => status === "fulfilled").length,
    refusals: refusals.length,
    seconds,
  };
}

function isClear(reason: unknown): boolean {
  return (
    isRefusal(reason) &&
    reason.code === "already_reserved" &&
    reason.message.startsWith("Somebody reserved it")
  );
}

async function claimAtOnce(crowd: number): Promise<Outcome> {
  const [car] = await putBareCars(1);
  const started = performance.now();
  const claims = await Promise.all(Array.from({ length: crowd }, () => claimBare(car!, crypto.randomUUID())));
  const seconds = (performance.now() - started) / 1000;
  const winners = claims.filter(Boolean).length;
  return { winners, refusals: crowd - winners, seconds };
}
