import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";

import { findBrowser } from "@/scripts/browser";
import { freePort } from "@/scripts/run/ports";

import type { Browser } from "@/scripts/browser";

const root = path.resolve(import.meta.dirname, "../..");

// Worked out once by the first process and handed to the test workers through their environment.
process.env.UPFRONT_E2E_PORT ??= String(await freePort());
process.env.UPFRONT_E2E_STATE ??= path.join(tmpdir(), `upfront-e2e-${process.pid}.json`);
process.env.UPFRONT_E2E_BROWSER ??= JSON.stringify(await findBrowser((line) => process.stderr.write(`${line}\n`)));

const browser = JSON.parse(process.env.UPFRONT_E2E_BROWSER) as Browser;
const address = `http://localhost:${process.env.UPFRONT_E2E_PORT}`;

export default defineConfig({
  testDir: path.join(root, "tests"),
  outputDir: path.join(root, "test-results"),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.UPFRONT_E2E_REPORT
    ? [["list"], ["json", { outputFile: process.env.UPFRONT_E2E_REPORT }]]
    : [["list"]],
  use: {
    baseURL: address,
    locale: "en-US",
    timezoneId: "America/Chicago",
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: browser.executable, env: { ...process.env, ...browser.env } as Record<string, string> },
  },
  projects: [
    { name: "1280", testMatch: "e2e/**/*.spec.ts", use: { viewport: { width: 1280, height: 900 } } },
    { name: "360", testMatch: "e2e/**/*.spec.ts", use: { viewport: { width: 360, height: 780 }, hasTouch: true } },
    {
      name: "http",
      use: { trace: "off", screenshot: "off" },
      testMatch: ["routes/**/*.spec.ts", "security/**/*.spec.ts"],
    },
  ],
  webServer: process.env.UPFRONT_E2E_READY
    ? undefined
    : {
        command: `"${process.execPath}" --import tsx --conditions=react-server tests/setup/e2e-market.ts`,
        cwd: root,
        url: `${address}/api/health`,
        timeout: 600_000,
        gracefulShutdown: { signal: "SIGTERM", timeout: 15_000 },
        stdout: "pipe",
      },
});
