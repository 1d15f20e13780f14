import { cast, houses, movers } from "./cast";
import { asOwner, expect, test } from "./fixtures";

import type { Page } from "@playwright/test";

/** Every screen a manager has at their house. */
const screens = ["inventory", "inventory/new", "import", "orders", "people", "settings"];

test("a change of job: the book goes with its salesperson, each client hears once, the old house sees nothing", async ({
  width,
  page,
  browserOf,
}) => {
  const { mover, clients } = movers[width];
  const [first] = mover.name.split(" ");
  const [answers, stays] = clients;

  const oldManager = await browserOf(cast.oldManager);
  await oldManager.goto(`/lot/${houses.old.slug}/people`);
  await oldManager.getByRole("button", { name: `End the job of ${mover.name}` }).click();
  await oldManager.getByRole("dialog").getByRole("button", { name: "End the job" }).click();
  const worked = oldManager.getByRole("table", { name: "People who worked here" });
  await expect(worked.getByRole("link", { name: mover.name })).toBeVisible();

  const seller = await browserOf(mover);
  await seller.goto("/desk/profile");
  await expect(seller.getByText("Between dealers")).toBeVisible();
  await seller.getByLabel("Dealer").selectOption({ value: houses.new.slug });
  await seller.getByLabel("License number").fill(`SP-90${width}`);
  await seller.getByLabel("State", { exact: true }).selectOption({ value: "OH" });
  await seller.getByLabel("Holds until").fill("2031-12-31");
  await seller.getByRole("button", { name: "Ask them to confirm" }).click();
  await expect(seller.getByText(`${houses.new.name} has to confirm`)).toBeVisible();

  const newManager = await browserOf(cast.newManager);
  await newManager.goto(`/lot/${houses.new.slug}/people`);
  await newManager.getByRole("button", { name: `Confirm: ${mover.name}` }).click();
  const sells = newManager.getByRole("table", { name: "People who sell here" });
  await expect(sells.getByRole("link", { name: mover.name })).toBeVisible();

  for (const { email } of clients) await expectOneLetter(page, email, mover.name);
  await page.getByRole("link", { name: `${mover.name} works at` }).click();
  await expect(page.getByText("If you do nothing").first()).toBeVisible();

  const client = await browserOf(answers!);
  await client.goto("/my-people");
  await expect(client.getByRole("heading", { name: `${first} changed dealers` })).toBeVisible();
  await client.getByRole("button", { name: `Keep ${first}` }).click();
  await expect(client).toHaveURL(/did=kept/);
  await expect(client.getByRole("link", { name: mover.name }).first()).toBeVisible();

  await seller.goto("/desk/clients");
  for (const { name } of clients) {
    await seller.getByRole("link", { name, exact: true }).first().click();
    await expect(seller.getByText(`Never call ${name} before ten.`)).toBeVisible();
    await expect(seller.getByText(`Does it fit two child seats, asks ${name}.`).first()).toBeVisible();
    await seller.goto("/desk/clients");
  }
  await page.goto(`/people/${await handleOf(mover.email)}`);
  await expect(page.getByRole("link", { name: houses.new.name }).first()).toBeVisible();

  await expectNoTrace(oldManager, houses.old.slug, clients);
  await expectNoTrace(newManager, houses.new.slug, clients);
  const [left] = await asOwner<{ live: string }>(
    `select count(*) as live from relationship r join person p on p.id = r.client_id
     where p.email = $1 and r.ended_at is null`,
    [stays!.email],
  );
  expect(left, "whoever does nothing stays").toEqual({ live: "1" });
});

async function expectOneLetter(page: Page, email: string, about: string): Promise<void> {
  const letters = page.getByRole("link", { name: `${about} works at ${houses.new.name} now` });
  await expect(async () => {
    await page.goto(`/dev/outbox?to=${email}`);
    await expect(letters).toHaveCount(1, { timeout: 1_000 });
  }).toPass();
}

async function expectNoTrace(manager: Page, house: string, clients: { name: string }[]): Promise<void> {
  for (const screen of screens) {
    await manager.goto(`/lot/${house}/${screen}`);
    await expect(manager.getByRole("main")).toBeVisible();
    const html = await manager.content();
    for (const { name } of clients) expect(html.includes(name), `${name} on ${screen} of ${house}`).toBe(false);
  }
}

async function handleOf(email: string): Promise<string> {
  const [row] = await asOwner<{ handle: string }>(
    "select f.handle from profile f join person p on p.id = f.person_id where p.email = $1",
    [email],
  );
  return row!.handle;
}
