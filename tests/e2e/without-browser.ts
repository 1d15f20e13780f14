import { readFileSync } from "node:fs";

// Playwright's own test, for what is asked over HTTP without a browser.
export { expect, test } from "@playwright/test";

/** The owner's connection string to the market of the browser tests. */
export function ownerUrl(): string {
  const state = JSON.parse(readFileSync(process.env.UPFRONT_E2E_STATE ?? "", "utf8")) as { ownerUrl: string };
  return state.ownerUrl;
}
