import { expect } from "@/tests/setup/e2e";

import type { Page } from "@playwright/test";
import type { CastMember } from "./cast";
import type { WorldCar } from "./read-world";

/** Presses the one green button of the buy page and arrives at the payment page. */
export async function reserve(page: Page, first: string): Promise<void> {
  await page.getByRole("button", { name: `Reserve with ${first}, $500 deposit` }).click();
  await expect(page.getByRole("heading", { name: "Test card" })).toBeVisible();
}

/** Pays the deposit on the stand-in's page and comes back; answers the order's code. */
export async function payDeposit(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Pay $500.00" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("waits for your signature");
  return codeIn(page);
}

/** The order code in the address of an order's page. */
export function codeIn(page: Page): string {
  return /\/orders\/([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(page.url())![1]!;
}

/** The buyer reads, ticks, types their name and signs. */
export async function sign(page: Page, { name }: CastMember): Promise<void> {
  await page.getByLabel("I have read this buyer’s order").check();
  await page.getByLabel("Your name, typed, is your signature").fill(name);
  await page.getByRole("button", { name: "Sign the buyer’s order" }).click();
  await expect(page.getByText("As it was signed")).toBeVisible();
}

/** What the posted price looks like on a page: "$27,875". */
export function priceOf({ priceCents }: WorldCar): string {
  const cents = priceCents % 100 === 0 ? 0 : 2;
  return (priceCents / 100).toLocaleString("en-US", {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: cents,
    maximumFractionDigits: cents,
  });
}
