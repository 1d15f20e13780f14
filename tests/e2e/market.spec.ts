import { expect, expectNoSidewaysScroll, expectNoViolations, test } from "../setup/e2e";

test("the served market answers for its health", async ({ request }) => {
  const answer = await request.get("/api/health");
  expect(answer.status()).toBe(200);
});

test("the shelf shows cars, to everybody alike and at every width", async ({ page }) => {
  await page.goto("/cars");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectNoViolations(page);
});

test("a signed-in person finds their settings, and nobody else does", async ({ page, signInAs }) => {
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/sign-in/);
  await signInAs(page, "buyer@demo.upfront.example");
  await page.goto("/settings");
  await expect(page).toHaveURL(/\/settings/);
  await expectNoViolations(page);
});
