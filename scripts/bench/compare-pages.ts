import { say } from "../run/command";
import { loadPage, type Load } from "./load-page";
import { alternate, median } from "./measure";
import { row, type Row } from "./row";
import { sizeOf, type PageSize } from "./bare-page";

import type { Bench } from "./suite";

/** Loads a page and a bare one of its size by turns: requests a second, and how long they took. */
export async function comparePages(
  { command, rounds, seconds }: Bench,
  { name, page, bare, share }: { name: string; page: string; bare: string; share: number },
): Promise<Row[]> {
  for (const url of [page, bare]) await loadPage(command, url, 1);
  const [ours, theirs] = [await sizeOf(page), await sizeOf(bare)];
  const drawn = ({ bytes, elements }: PageSize) => `${bytes} bytes in ${elements} elements`;
  say(`${name.padEnd(10)} ${drawn(ours)}; bare ${drawn(theirs)}`);
  const load = (url: string) => () => loadPage(command, url, seconds);
  const { values, floors } = await alternate(rounds, load(page), load(bare));
  const both = (figure: keyof Load) => ({
    value: median(values.map((each) => each[figure])),
    floor: median(floors.map((each) => each[figure])),
  });
  return [
    row(name, { ...both("perSecond"), unit: "/s", target: { share } }),
    row(`${name}.p50`, { ...both("p50"), unit: "ms" }),
    row(`${name}.p99`, { ...both("p99"), unit: "ms" }),
  ];
}
