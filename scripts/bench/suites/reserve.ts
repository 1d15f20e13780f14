import { buyVehicle } from "@/lib/flows/buy-vehicle";

import { claimBare, makeBareTables, putBareCars } from "../bare-claims";
import { alternate, atOnce, type Timing } from "../measure";
import { timingRows } from "../timing-rows";
import { openWorld, takeBuyers, takeCars } from "../world";

import type { Actor } from "@/lib/people/actor";
import type { Bench, Suite } from "../suite";
import type { CarForSale } from "../world";

const BUYERS_AT_ONCE = 32;
const CARS = 1_200;
/** Until every connection has its statements prepared and planned for good, and the code has run hot. */
const WARM_UP = 400;

type Purchase = { buyer: Actor; car: CarForSale; handle: string };

export const reserve: Suite = {
  floor: "a bare conditional UPDATE and INSERT committed through the same pool, 32 at once",
  async measure(bench: Bench) {
    await makeBareTables(await bench.server());
    await reserveMany(await purchases(bench, WARM_UP));
    const count = bench.scaled(CARS);
    const timings = await alternate(
      bench.rounds,
      async () => reserveMany(await purchases(bench, count)),
      () => claimMany(count),
    );
    return timingRows("reserve", timings, { least: 300 });
  },
};

async function purchases(bench: Bench, count: number): Promise<Purchase[]> {
  const server = await bench.server();
  const { sellers } = await openWorld(server);
  const cars = await takeCars(server, count);
  const buyers = await takeBuyers(count);
  return cars.map((car, place) => ({
    car,
    buyer: buyers[place]!,
    handle: sellers[place % sellers.length]!.handle,
  }));
}

function reserveMany(wanted: Purchase[]): Promise<Timing> {
  return atOnce(wanted, BUYERS_AT_ONCE, ({ buyer, car, handle }) =>
    buyVehicle(buyer, { ...car, with: handle }),
  );
}

async function claimMany(count: number): Promise<Timing> {
  const cars = await putBareCars(count);
  return atOnce(cars, BUYERS_AT_ONCE, (car) => claimBare(car, crypto.randomUUID()));
}
