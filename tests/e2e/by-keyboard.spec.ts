import { expect, test } from "./fixtures";

import type { Page } from "@playwright/test";

test("a car is found, reserved and paid for with the keyboard alone", async ({ page, buyerFor, carFor, signInAs }) => {
  const car = carFor("by keyboard");
  await signInAs(page, buyerFor("by keyboard").email);
  await page.goto("/cars");
  await tabTo(page, "searchbox", "");
  await page.keyboard.type(car.vin);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(car.mlsNumber));
  await tabTo(page, "link", "Choose a person and reserve");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/buy\//);
  await tabTo(page, "link", "Buy with Ife");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/with=ife-adeyemi/);
  await tabTo(page, "button", "Reserve with Ife, $500 deposit");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Test card" })).toBeVisible();
  await tabTo(page, "button", "Pay $500.00");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("waits for your signature");
});

/** Presses Tab until the named thing has the focus, and sees that the focus can be seen all the way. */
async function tabTo(page: Page, role: "link" | "button" | "searchbox", name: string): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await expect(wanted).toBeVisible();
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press("Tab");
    await expectFocusSeen(page);
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach the ${role} "${name}"`);
}

/** Inside the window, not under a bar that sticks, and with a ring around it (WCAG 2.4.7, 2.4.11). */
async function expectFocusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { about: "nothing", isSeen: true };
    const { left, top, width, height } = focused.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const there = document.elementFromPoint(x, y);
    const isOnTop = there !== null && (focused.contains(there) || there.contains(focused) || there.closest("label") !== null);
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const hasRing = (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    const isInside = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
    return { about: focused.outerHTML.slice(0, 120), isSeen: isInside && isOnTop && hasRing };
  });
  expect(seen, "what has the focus is seen").toEqual({ about: seen.about, isSeen: true });
}
