import { readFileSync } from "node:fs";
import { checkDigitOf } from "@/lib/vehicles/vin";
import { cast, houses } from "./cast";
import { expect, test } from "./fixtures";
import { priceOf } from "./steps";

const lot = `/lot/${houses.new.slug}`;

test.beforeEach(async ({ page, signInAs }) => {
  await signInAs(page, cast.newManager.email);
});

test("a dealer posts one car by its VIN, and everybody can find it", async ({ page, width }) => {
  const vin = civicVin(Number(`7${width}`));
  await page.goto(`${lot}/inventory/new`);
  await page.getByRole("textbox", { name: "VIN" }).fill(vin.replace(/.$/, "O"));
  await page.getByRole("button", { name: "Read the VIN" }).click();
  await expect(page.getByText("The letter O is never in a VIN.")).toBeVisible();
  await page.getByRole("textbox", { name: "VIN" }).fill(vin);
  await page.getByRole("button", { name: "Read the VIN" }).click();
  await expect(page.getByRole("heading", { name: /Honda Civic/ })).toBeVisible();

  const price = page.getByLabel("The price, all dealer fees inside");
  for (const [typed, answer] of badPrices) {
    await price.fill(typed);
    await page.getByRole("button", { name: "Post it at this price" }).click();
    await expect(page.getByText(answer).first()).toBeVisible();
  }
  await price.fill("18,900");
  await page.getByRole("button", { name: "Post it at this price" }).click();
  await expect(page.getByText("A used car needs its odometer reading.").first()).toBeVisible();
  await page.getByLabel("Odometer, miles").fill("41,250");
  await page.getByLabel("Remarks").fill("One key. </script><script>document.title='no'</script>");
  await page.getByRole("button", { name: "Post it at this price" }).click();
  await expect(page).toHaveURL(/\/inventory\/UF-\d+$/);

  await page.getByRole("link", { name: "See it as a buyer does" }).click();
  await expect(page.getByText("$18,900").first()).toBeVisible();
  await expect(page.getByText("One key. </script>")).toBeVisible();
  await page.goto("/cars");
  await page.getByRole("searchbox").first().fill(vin);
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page, "a VIN leads straight to its car").toHaveURL(/\/cars\/[a-z0-9-]+UF-\d+$/i);
});

test("a price changes with its reason, stands in the chain, and the browser finds the chain whole", async ({
  page,
  carFor,
}) => {
  const car = carFor("person first", "new");
  await page.goto(`/verify/${car.mlsNumber}`);
  await expect(page.getByText("It has had one price.")).toBeVisible();

  await page.goto(`${lot}/inventory/${car.mlsNumber}`);
  const next = car.priceCents / 100 - 450;
  await page.getByLabel("New price").fill(String(next));
  await page.getByLabel("Why", { exact: true }).first().fill("Two weeks without a visit");
  await page.getByRole("button", { name: "Post this price" }).click();
  await expect(page.getByText("The price is posted and stands in the ledger.")).toBeVisible();

  await expect(async () => {
    await page.goto(`/verify/${car.mlsNumber}`);
    await expect(page.getByText("It has had 2 prices.")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByText("Two weeks without a visit")).toBeVisible();
  await expect(page.getByText("All 2 prices fit their seals")).toBeVisible();
  await page.goto(car.path);
  await expect(page.getByText(priceOf({ ...car, priceCents: next * 100 })).first()).toBeVisible();
});

test("a file goes in with its good lines, shows how far it is, and gives the bad ones back with reasons", async ({
  page,
  width,
}) => {
  await page.goto(`${lot}/import`);
  const file = { name: `week ${width}.csv`, mimeType: "text/csv", buffer: inventoryFile(Number(width)) };
  await page.getByLabel("Inventory file").setInputFiles(file);
  await page.getByRole("button", { name: "Read this file" }).click();
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("progressbar", { name: "Lines read" })).toBeVisible();
  await expect(page.getByText("43 of 43 lines")).toBeVisible();
  await expect(page.getByText("Read in")).toBeVisible();
  const figures = page.locator("dl.big3");
  await expect(figures.locator("div", { hasText: "new" }).first()).toContainText("40");
  await expect(figures.locator("div", { hasText: "refused" })).toContainText("3");

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download 3 lines with reasons" }).click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text.split("\r\n").filter(Boolean)).toHaveLength(4);
  expect(text).toContain("42,");
  await page.getByText("Columns not read").waitFor();
  await expect(page.getByText("Lucky Number")).toBeVisible();
});

const badPrices = [
  ["0", "A price is more than zero."],
  ["18900.505", "Write dollars, such as 22,480 or 22480.50."],
  ["2000000.01", "A price is at most $2,000,000."],
] as const;

/** 40 good lines, then a wrong check digit, a used car without miles, and a price of zero. */
function inventoryFile(seed: number): Buffer {
  const line = (vin: string, miles: string, price: string) => [vin, "used", miles, price, "Silver", "7"].join(",");
  const good = Array.from({ length: 40 }, (_, n) => line(civicVin(seed * 100 + n), String(20_000 + n), "15995"));
  const [wrong, milesless, free] = [41, 42, 43].map((n) => civicVin(seed * 100 + n)) as [string, string, string];
  const broken = wrong.slice(0, 8) + (wrong[8] === "1" ? "2" : "1") + wrong.slice(9);
  const bad = [line(broken, "1000", "15995"), line(milesless, "", "15995"), line(free, "1000", "0")];
  const head = "VIN,Condition,Mileage,Price,Exterior Color,Lucky Number";
  return Buffer.from([head, ...good, ...bad].join("\r\n"));
}

function civicVin(number: number): string {
  const serial = String(number % 1_000_000).padStart(6, "0");
  const bare = `2HGFE1F70NH${serial}`;
  return bare.slice(0, 8) + checkDigitOf(bare) + bare.slice(9);
}
