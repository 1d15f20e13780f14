import { addressOf, rows } from "@/tests/routes/manifest";
import { routeFiles } from "@/tests/routes/app-files";
import { cast } from "./cast";
import {
  asOwner,
  expect,
  expectEnoughContrastByNight,
  expectNoSidewaysScroll,
  expectNoViolations,
  test,
} from "./fixtures";

import type { CastName } from "./cast";
import type { Role } from "@/tests/routes/manifest";

const pages = new Set(routeFiles().filter(({ kind }) => kind === "page").map(({ route }) => route));

/** Each page once, as the first who gets it. */
const visits = rows.flatMap(({ route, cells }) => {
  const role = (Object.keys(cells) as Role[]).find((each) => cells[each] === "ok");
  return pages.has(route) && role ? [{ route, role }] : [];
});

for (const { route, role } of visits) {
  test(`${route} has nothing for axe to say and no sideways scroll, by day and by night`, async ({
    page,
    world,
    signInAs,
  }) => {
    if (role !== "anonymous") await signInAs(page, cast[role as CastName].email);
    await page.goto(addressOf(route, world));
    await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expectNoSidewaysScroll(page);
    await expectNoViolations(page);
    await expectEnoughContrastByNight(page);
  });
}

test("what is not there says so, in a page of its own", async ({ page }) => {
  const answer = await page.goto("/cars/there-is-no-such-car-UF-999999999");
  expect(answer!.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expectNoViolations(page);
  await expectNoSidewaysScroll(page);
});

test("the longest of names leaves the bar its mark, its menu and its width", async ({ page, buyerFor, signInAs }) => {
  const buyer = buyerFor("long name");
  const name = "Maria-Alexandra Konstantinopoulou-Featherstonehaugh of Wolverhampton";
  await asOwner("update person set name = $1 where email = $2", [name, buyer.email]);
  await signInAs(page, buyer.email);
  for (const address of ["/cars", "/dealers", "/my-people"]) {
    await page.goto(address);
    await expect(page.getByRole("button", { name })).toBeVisible();
    await expectNoSidewaysScroll(page);
    const mark = page.locator("header .mark svg");
    expect((await mark.boundingBox())!.width).toBeGreaterThanOrEqual(20);
  }
});
