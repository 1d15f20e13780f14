import { cast } from "./cast";
import { expect, test } from "./fixtures";

test("a client ends it in two clicks, and may choose the same person again", async ({
  page,
  world,
  buyerFor,
  signInAs,
  browserOf,
}) => {
  const client = buyerFor("relationship");
  await signInAs(page, client.email);
  await page.goto(`/people/${world.people.otherSalesperson.handle}/choose`);
  await page.getByRole("button", { name: "Choose Otto" }).click();
  await expect(page).toHaveURL(/\/my-people/);

  const seller = await browserOf(cast.otherSalesperson);
  await seller.goto("/desk/clients");
  await expect(seller.getByRole("link", { name: client.name, exact: true })).toBeVisible();

  const main = page.getByRole("main");
  await main.locator("summary", { hasText: "End" }).click();
  await main.getByRole("button", { name: "End it with Otto" }).click();
  await expect(page).toHaveURL(/did=ended/);
  await expect(main.getByText("Ended by you on")).toBeVisible();

  await seller.reload();
  await expect(seller.getByRole("link", { name: client.name, exact: true })).toHaveCount(0);
  await seller.goto("/desk");
  await expect(seller.getByText(client.name)).toHaveCount(0);

  await main.getByRole("button", { name: "Choose again" }).click();
  await expect(page).toHaveURL(/did=chosen/);
});
