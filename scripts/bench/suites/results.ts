import { findBarePage, sizeOf } from "../bare-page";
import { comparePages } from "../compare-pages";
import { serveApp, serveBareApp } from "../serve-app";
import { stockShelf } from "../world";

import type { Row } from "../row";
import type { Bench, Suite } from "../suite";

const CARS = 6_000;
const PAGES = {
  results: "/cars",
  "results.filtered": "/cars?make=Honda&make=Toyota&priceMax=26000&mileageMax=60000&sort=price",
};

export const results: Suite = {
  floor: "a bare dynamic page of the same size without a database, served by the same Next",
  async measure(bench: Bench) {
    await stockShelf(await bench.server(), bench.scaled(CARS));
    const ours = await serveApp(bench.command);
    const theirs = await serveBareApp(bench.command);
    const rows: Row[] = [];
    for (const [name, path] of Object.entries(PAGES)) {
      const page = `${ours}${path}`;
      const bare = await findBarePage(await sizeOf(page), (shape) => `${theirs}/fresh?shape=${shape}`);
      rows.push(...(await comparePages(bench, { name, page, bare, share: 0.6 })));
    }
    return rows;
  },
};
