import { cast, houses } from "./cast";
import { expect, test } from "./fixtures";

test.use({ javaScriptEnabled: false });

test("everything public reads without JavaScript", async ({ page, world }) => {
  const car = world.cars.far[9]!;
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("One price on every car");
  await page.getByLabel("What are you looking for?").fill("Honda");
  await page.getByRole("button", { name: "Find cars" }).click();
  await expect(page.getByRole("link", { name: /Honda/ }).first()).toBeVisible();

  await page.goto("/cars?state=TX&sort=price");
  await expect(page.getByText("Austin, TX").first()).toBeVisible();
  await expect(page.getByText("Columbus, OH")).toHaveCount(0);
  await page.goto(car.path);
  await expect(page.getByText(car.vin).first()).toBeVisible();
  await expect(page.getByText("All dealer fees are inside", { exact: false }).first()).toBeVisible();

  await page.goto("/people?q=Otto");
  await page.getByRole("link", { name: cast.otherSalesperson.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(cast.otherSalesperson.name);
  await page.goto(`/verify/${car.mlsNumber}`);
  await expect(page.getByRole("cell", { name: "First price" })).toBeVisible();
  await page.goto("/dealers");
  await page.getByRole("link", { name: houses.far.name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(houses.far.name);
  await page.goto("/how-it-works");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("a buyer chooses, reserves, pays and signs without JavaScript", async ({ page, buyerFor, carFor, signInAs }) => {
  const buyer = buyerFor("without scripts");
  const car = carFor("without scripts");
  await signInAs(page, buyer.email);
  await page.goto(`/buy/${car.mlsNumber}?with=ife-adeyemi`);
  await page.getByRole("button", { name: "Reserve with Ife, $500 deposit" }).click();
  await page.getByRole("button", { name: "Pay $500.00" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("waits for your signature");
  await page.getByLabel("Your name, typed, is your signature").fill("Somebody Else");
  await page.getByLabel("I have read this buyer’s order").check();
  await page.getByRole("button", { name: "Sign the buyer’s order" }).click();
  await expect(page.getByText(`Type ${buyer.name}, as it stands on the order.`).first()).toBeVisible();
  await page.getByLabel("I have read this buyer’s order").check();
  await page.getByLabel("Your name, typed, is your signature").fill(buyer.name);
  await page.getByRole("button", { name: "Sign the buyer’s order" }).click();
  await expect(page.getByText("As it was signed")).toBeVisible();
});
