import { cast, houses } from "./cast";
import { asOwner, expect, test } from "./fixtures";
import { codeIn, payDeposit, priceOf, reserve, sign } from "./steps";

const first = "Ife";

test("person first: a buyer finds a person, chooses them, buys a car with them, and drives it home", async ({
  page,
  world,
  buyerFor,
  carFor,
  signInAs,
  browserOf,
}) => {
  const buyer = buyerFor("person first");
  const car = carFor("person first");
  await signInAs(page, buyer.email);

  await page.goto("/people");
  await page.getByRole("link", { name: cast.seller.name }).click();
  await page.getByRole("link", { name: `Choose ${first} as my person` }).click();
  await page.getByRole("button", { name: `Choose ${first}` }).click();
  await expect(page).toHaveURL(/\/my-people/);
  await expect(page.getByRole("link", { name: cast.seller.name })).toBeVisible();

  await page.goto(`/people/${world.people.seller.handle}`);
  await page.getByRole("link", { name: `Browse all cars with ${first}` }).click();
  await expect(page).toHaveURL(/\/cars\?with=ife-adeyemi/);
  await page.goto(car.path);
  await page.getByRole("link", { name: `Reserve with ${first}, $500 deposit` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(car.title);
  await expect(page.getByText(priceOf(car)).first()).toBeVisible();
  await reserve(page, first);
  const code = await payDeposit(page);
  await sign(page, buyer);

  const owner = await browserOf(cast.farOwner);
  await owner.goto(`/lot/${houses.far.slug}/orders/${code}`);
  await owner.getByLabel(/^How the \$/).selectOption({ label: "By wire" });
  await owner.getByRole("button", { name: /^Record \$/ }).click();
  await owner.getByRole("button", { name: "Mark it ready" }).click();
  await expect(owner.getByText("Ready.", { exact: true })).toBeVisible();

  const seller = await browserOf(cast.seller);
  await seller.goto("/desk/orders");
  await seller.locator("tr", { hasText: code }).getByRole("link", { name: car.title }).click();
  await seller.getByRole("button", { name: "Mark it delivered" }).click();
  await expect(seller.getByText("Delivered.", { exact: true })).toBeVisible();

  await owner.reload();
  await owner.getByRole("button", { name: "Close the sale" }).click();
  await expect(owner.getByText("Closed.", { exact: true })).toBeVisible();

  await page.goto("/garage");
  await expect(page.getByText(car.title, { exact: true })).toBeVisible();
  await page.goto(car.path);
  await expect(page.getByText("Closed").first()).toBeVisible();
  const [money] = await asOwner<{ sum: string; lines: string }>(
    `select sum(g.amount_cents) as sum, count(*) as lines from posting g
     join ledger_transaction t on t.id = g.transaction_id join orders o on o.id = t.order_id where o.code = $1`,
    [code],
  );
  expect(money).toEqual({ sum: "0", lines: "6" });
});

test("car first: a buyer finds a car by filters, then a person to buy it with", async ({
  page,
  buyerFor,
  carFor,
  signInAs,
}) => {
  const buyer = buyerFor("car first");
  const car = carFor("car first");
  const [year, make, model] = car.title.split(" ");
  await page.goto(`/cars?make=${make}&yearMin=${year}&yearMax=${year}&state=TX`);
  await page.getByRole("link", { name: car.title }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(`${year} ${make} ${model}`);
  await page.goto(car.path);
  await page.getByRole("link", { name: "Choose a person and reserve" }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=/);

  await signInAs(page, buyer.email);
  await page.goto(`/buy/${car.mlsNumber}`);
  await page.getByRole("link", { name: `Buy with ${first}` }).click();
  await reserve(page, first);
  const code = await payDeposit(page);
  await page.goto("/my-people");
  await expect(page.getByRole("link", { name: cast.seller.name })).toBeVisible();
  await page.goto("/orders");
  await expect(page.getByText(code)).toBeVisible();
  expect(codeIn(await page.goto(`/orders/${code}`).then(() => page))).toBe(code);
});
