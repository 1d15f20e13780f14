import { cast } from "./cast";
import { asOwner, expect, test } from "./fixtures";
import { reserve } from "./steps";

import type { Page } from "@playwright/test";

test("a price tampered with in the form is refused, and nothing is reserved", async ({
  page,
  buyerFor,
  carFor,
  signInAs,
}) => {
  const car = carFor("tampered price");
  await signInAs(page, buyerFor("tampered price").email);
  await openBuyPage(page, car.mlsNumber);
  await page.locator("input[name=priceCents]").evaluate((input: HTMLInputElement) => (input.value = "100"));
  await page.getByRole("button", { name: "Reserve with Ife, $500 deposit" }).click();
  await expect(page.getByText("You were not charged.").first()).toBeVisible();
  await expect(page).toHaveURL(/\/buy\//);
  expect(await statusOf(car.mlsNumber)).toBe("active");
});

test("of two who reserve the same car the second is told so, and is not charged", async ({
  page,
  buyerFor,
  carFor,
  signInAs,
  browserOf,
}) => {
  const car = carFor("two at once");
  await signInAs(page, buyerFor("two at once").email);
  await openBuyPage(page, car.mlsNumber);
  const other = await browserOf(buyerFor("declined card"));
  await openBuyPage(other, car.mlsNumber);
  await reserve(other, "Ife");
  await page.getByRole("button", { name: "Reserve with Ife, $500 deposit" }).click();
  await expect(page.getByText(/You were not charged/).first()).toBeVisible();

  await other.getByLabel("4000 0000 0000 0002").check();
  await other.getByRole("button", { name: "Pay $500.00" }).click();
  await expect(other.getByText(/declined/i).first()).toBeVisible();
  await other.getByRole("link", { name: "Leave unpaid" }).click();
  await expect(other.getByText("Nothing was paid")).toBeVisible();
  await other.getByText("Stop this order").click();
  await other.getByRole("button", { name: "Stop it" }).click();
  await expect.poll(() => statusOf(car.mlsNumber)).toBe("active");
});

test("a hold that ran out frees the car for the next buyer", async ({ page, buyerFor, carFor, signInAs, browserOf }) => {
  const car = carFor("expired hold");
  const late = await browserOf(buyerFor("stopped"));
  await openBuyPage(late, car.mlsNumber);
  await reserve(late, "Ife");
  await endHold(car.mlsNumber);

  await signInAs(page, buyerFor("expired hold").email);
  await openBuyPage(page, car.mlsNumber);
  await reserve(page, "Ife");
  await late.goto("/orders");
  await late.getByRole("link", { name: car.title }).first().click();
  await expect(late.getByRole("link", { name: "Look at the car again" })).toBeVisible();
});

async function openBuyPage(page: Page, mlsNumber: string): Promise<void> {
  await page.goto(`/buy/${mlsNumber}?with=${cast.seller.email.split("@")[0]!.replace(".", "-")}`);
  await expect(page.getByRole("button", { name: "Reserve with Ife, $500 deposit" })).toBeVisible();
}

async function statusOf(mlsNumber: string): Promise<string> {
  const [row] = await asOwner<{ status: string }>("select status::text from listing where mls_number = $1", [mlsNumber]);
  return row!.status;
}

/** Sets the end of a hold into the past, as only the owner of the tables can. */
async function endHold(mlsNumber: string): Promise<void> {
  await asOwner("alter table orders no force row level security");
  await asOwner("alter table orders disable trigger order_guard");
  await asOwner(
    `update orders set reserved_at = now() - interval '16 minutes', hold_expires_at = now() - interval '1 second'
     where state = 'reserved' and listing_id = (select id from listing where mls_number = $1)`,
    [mlsNumber],
  );
  await asOwner(
    "update listing set held_until = now() - interval '1 second' where mls_number = $1",
    [mlsNumber],
  );
  await asOwner("alter table orders enable trigger order_guard");
  await asOwner("alter table orders force row level security");
}
