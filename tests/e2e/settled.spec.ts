import { addressOf } from "@/tests/routes/manifest";
import { expect, test } from "./fixtures";

import type { Page } from "@playwright/test";

const open = [
  "/",
  "/cars",
  "/cars/[car]",
  "/people",
  "/people/[handle]",
  "/dealers",
  "/dealers/[slug]",
  "/how-it-works",
  "/verify/[mlsNumber]",
];

for (const route of open) {
  test(`${route} stands still while it comes in, and brings nothing from elsewhere`, async ({
    page,
    world,
  }) => {
    await page.addInitScript(watch);
    await page.goto(addressOf(route, world), { waitUntil: "networkidle" });
    const { shift, largest, foreign } = await settled(page);
    expect(shift, "cumulative layout shift").toBeLessThanOrEqual(0.02);
    expect(largest, "the largest contentful paint is some element").not.toBe("");
    expect(foreign, "what came from elsewhere").toEqual([]);
  });
}

type Watched = { shift: number; largest: string };

/** Runs in the page before anything of it: adds up what moves, and remembers what was largest. */
function watch(): void {
  const seen: Watched = { shift: 0, largest: "" };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) seen.shift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { element: Element | null })[]) {
      seen.largest = entry.element?.tagName ?? "the words inside a field";
    }
  }).observe({ type: "largest-contentful-paint", buffered: true });
}

function settled(page: Page): Promise<Watched & { foreign: string[] }> {
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: Watched };
    const names = performance.getEntriesByType("resource").map(({ name }) => name);
    return { ...seen, foreign: names.filter((name) => !name.startsWith(location.origin) && !name.startsWith("data:")) };
  });
}
