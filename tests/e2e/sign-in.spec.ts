import { cast } from "./cast";
import { asOwner, expect, test } from "./fixtures";

test("somebody new signs in by a mailed link, says their name, and is not let in by the same link twice", async ({
  page,
  width,
  browser,
}) => {
  const email = `newcomer.${width}@clients.example`;
  await page.goto("/orders");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Forders/);
  await page.getByLabel("E-mail").fill(email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expect(page.getByText(`A link is on its way to ${email}`)).toBeVisible();
  await page.getByRole("link", { name: "Read it in the outbox" }).click();
  await page.getByRole("link", { name: "Your link to sign in to Upfront" }).first().click();
  const link = await page.getByRole("link", { name: /api\/auth\/callback\/email/ }).getAttribute("href");
  await page.goto(link!);
  await expect(page.getByRole("heading", { name: "What should we call you?" })).toBeVisible();
  await page.getByLabel("Name").fill("Núria Ó Dálaigh 家");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page).toHaveURL(/\/orders$/);
  const [kept] = await asOwner<{ name: string }>("select name from person where email = $1", [email]);
  expect(kept?.name).toBe("Núria Ó Dálaigh 家");

  const other = await (await browser.newContext()).newPage();
  await other.goto(link!);
  await expect(other).toHaveURL(/\/sign-in\?error=/);
  await expect(other.getByLabel("E-mail")).toHaveValue(email);
  await other.context().close();
});

test("the answer to an unknown address is the answer to a known one", async ({ page, width }) => {
  const texts: string[] = [];
  for (const email of [cast.buyer.email, `nobody.${width}@clients.example`]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Send me a link" }).click();
    await expect(page.getByRole("heading", { name: "Check your e-mail" })).toBeVisible();
    texts.push((await page.getByRole("main").innerText()).replaceAll(email, "…"));
  }
  expect(texts[0]).toBe(texts[1]);
});

test("one tap walks in as a demo person, and signing out everywhere ends every session", async ({
  page,
  buyerFor,
  signInAs,
  browserOf,
}) => {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: new RegExp(cast.otherBuyer.name) }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.context().clearCookies();

  const buyer = buyerFor("settings");
  const elsewhere = await browserOf(buyer);
  await elsewhere.goto("/settings");
  await expect(elsewhere.getByRole("heading", { name: "Settings" })).toBeVisible();
  await signInAs(page, buyer.email);
  await page.goto("/settings");
  await page.getByRole("button", { name: /everywhere/i }).click();
  await expect(page).toHaveURL(/\/$/);
  await elsewhere.goto("/settings");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
});
