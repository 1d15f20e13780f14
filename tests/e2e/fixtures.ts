import { test as base } from "@/tests/setup/e2e";
import { spares } from "./cast";
import { readWorld } from "./read-world";
import { ownerUrl } from "./without-browser";

import type { Browser, Page } from "@playwright/test";
import type { CastMember, HouseName, Width } from "./cast";
import type { World, WorldCar } from "./read-world";

export {
  asOwner,
  expect,
  expectEnoughContrastByNight,
  expectNoSidewaysScroll,
  expectNoViolations,
} from "@/tests/setup/e2e";

/** What each test that changes something takes for itself, once for each width. */
const purposes = [
  "person first",
  "car first",
  "without scripts",
  "by keyboard",
  "expired hold",
  "tampered price",
  "declined card",
  "two at once",
  "relationship",
  "sign-in",
  "settings",
  "stopped",
  "long name",
] as const;

export type Purpose = (typeof purposes)[number];

interface Fixtures {
  /** Which of the two widths this test runs in. */
  width: Width;
  /** A buyer of this test's own, who has an account and nothing else. */
  buyerFor: (purpose: Purpose) => CastMember;
  /** A car of this test's own, Active at the far house unless told. */
  carFor: (purpose: Purpose, house?: HouseName) => WorldCar;
  /** A browser of its own for somebody else, signed in. */
  browserOf: (person: { email: string }) => Promise<Page>;
}

/** The market's test, with people and cars for the stories. */
export const test = base.extend<Fixtures, { world: World }>({
  world: [async ({ browserName: _ }, use) => use(await readWorld(ownerUrl())), { scope: "worker" }],
  width: async ({ viewport }, use) => use(viewport!.width > 700 ? "1280" : "360"),
  buyerFor: async ({ width }, use) => use((purpose) => spares[placeOf(purpose, width)]!),
  carFor: async ({ width, world }, use) =>
    use((purpose, house = "far") => world.cars[house][FIRST_FREE + placeOf(purpose, width)]!),
  browserOf: async ({ browser, signInAs }, use) => {
    const opened: Page[] = [];
    await use(async ({ email }) => {
      const page = await openPage(browser);
      opened.push(page);
      await signInAs(page, email);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

/** Cars before this one belong to the orders and the matrix of the small market. */
const FIRST_FREE = 12;

function placeOf(purpose: Purpose, width: Width): number {
  return purposes.indexOf(purpose) * 2 + (width === "360" ? 1 : 0);
}

async function openPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}
