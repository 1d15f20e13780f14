import { pool } from "@/lib/db/client";
import { findCar } from "@/lib/listings/queries";
import { countFacets } from "@/lib/search/count-facets";
import { noFilters, type Filters } from "@/lib/search/filters";
import { listCars } from "@/lib/search/list-cars";

import { compareQuestions, type Question } from "../compare-questions";
import { stockShelf } from "../world";

import type { Bench, Suite } from "../suite";

const CARS = 6_000;

const filtered: Filters = {
  ...noFilters,
  make: ["Honda", "Toyota"],
  priceMax: 2_600_000,
  mileageMax: 60_000,
  sort: "price",
};
const worded: Filters = { ...noFilters, q: "honda awd under $30,000" };

export const search: Suite = {
  floor: "one listing looked up by its primary key, through the same pool",
  async measure(bench: Bench) {
    const cars = await stockShelf(await bench.server(), bench.scaled(CARS));
    const { rows } = await pool.query<{ id: string }>(
      "select id from listing where status = 'active' limit 500",
    );
    const numberOf = (time: number) => cars[time % cars.length]!.mlsNumber;
    const lookUp = (time: number) =>
      pool.query("select * from listing where id = $1", [rows[time % rows.length]!.id]);
    const questions: Record<string, Question> = {
      "search.list": () => listCars(noFilters),
      "search.list-filtered": () => listCars(filtered),
      "search.list-words": () => listCars(worded),
      "search.facets": () => countFacets(noFilters),
      "search.facets-filtered": () => countFacets(filtered),
      "search.car": (time) => findCar(numberOf(time)),
    };
    return compareQuestions(bench, questions, lookUp);
  },
};
