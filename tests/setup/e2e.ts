import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import { Client } from "pg";

import type { Page } from "@playwright/test";
import type { QueryResultRow } from "pg";

interface Fixtures {
  /** Signs the page's browser in as the person of this e-mail, by a row in the real session table. */
  signInAs: (page: Page, email: string) => Promise<void>;
}

// A page that is not found says so, and a letter in its frame runs no script, not even the test's own.
const harmless = /Failed to load resource|Blocked script execution in 'about:srcdoc'/;

/** Playwright's test, with the market's own fixtures; an error in the page's console or script fails it. */
export const test = base.extend<Fixtures & { quiet: void }>({
  signInAs: async ({ baseURL }, use) => {
    await use(async (page, email) => {
      const token = randomBytes(32).toString("hex");
      const opened = await asOwner(
        `insert into session (session_token, user_id, expires)
         select $1, id, now() + interval '1 day' from person where email = $2 returning id`,
        [token, email],
      );
      if (opened.length === 0) throw new Error(`Nobody has the e-mail ${email}.`);
      const cookie = { name: "next-auth.session-token", value: token, url: baseURL ?? "" };
      await page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: "Lax" }]);
    });
  },
  quiet: [
    async ({ page }, use) => {
      const heard: string[] = [];
      page.on("pageerror", (error) => heard.push(String(error)));
      page.on("console", (message) => {
        if (message.type() === "error" && !harmless.test(message.text())) heard.push(message.text());
      });
      await use();
      expect(heard, "errors in the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails unless axe finds nothing to say against the page by WCAG 2.2 A and AA, and good practice. */
export async function expectNoViolations(page: Page): Promise<void> {
  await expectSilence(page, axe(page).withTags(WCAG));
}

/** Fails unless every word stands out enough from its ground in the colors of the night. */
export async function expectEnoughContrastByNight(page: Page): Promise<void> {
  // A color on its way from day to night is neither.
  await page.addStyleTag({ content: "*, *::before, *::after { transition: none !important; }" });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectSilence(page, axe(page).withRules(["color-contrast"]));
}

// A letter in its frame runs no script, so axe cannot look into it.
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).exclude("iframe[sandbox]");
}

async function expectSilence(page: Page, builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const said = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join(" · ")})`,
  );
  expect(said, `axe on ${page.url()}`).toEqual([]);
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, `pixels past the edge on ${page.url()}`).toBeLessThanOrEqual(0);
}

/** Runs SQL on the market of the browser tests as the owner of its tables. */
export async function asOwner<Row extends QueryResultRow>(
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> {
  const { ownerUrl } = JSON.parse(readFileSync(process.env.UPFRONT_E2E_STATE ?? "", "utf8")) as {
    ownerUrl: string;
  };
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, params)).rows;
  } finally {
    await client.end();
  }
}
