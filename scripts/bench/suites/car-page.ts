import { findCar } from "@/lib/listings/queries";
import { carPath } from "@/lib/listings/rules";

import { findBarePage, sizeOf } from "../bare-page";
import { comparePages } from "../compare-pages";
import { serveApp, serveBareApp } from "../serve-app";
import { stockShelf } from "../world";

import type { Bench, Suite } from "../suite";

const CARS = 6_000;

export const carPage: Suite = {
  floor: "a bare static page of the same size, served by the same Next",
  async measure(bench: Bench) {
    const [car] = await stockShelf(await bench.server(), bench.scaled(CARS));
    const path = carPath((await findCar(car!.mlsNumber))!);
    const page = `${await serveApp(bench.command)}${path}`;
    const size = await sizeOf(page);
    await checkKept(page);
    const origin = await serveBareApp(bench.command);
    const bare = await findBarePage(size, (shape) => `${origin}/still/${shape}`);
    return comparePages(bench, { name: "car-page", page, bare, share: 0.8 });
  },
};

async function checkKept(url: string): Promise<void> {
  const response = await fetch(url);
  const kept = response.headers.get("x-nextjs-cache");
  if (kept !== "HIT") throw new Error(`${url} is not kept: x-nextjs-cache is ${kept}`);
}
