import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";

import { findBrowser } from "../browser";
import { startNode, typescriptFlags } from "../run/children";
import { inRoot } from "../run/paths";
import { freePort } from "../run/ports";
import { pause } from "../run/processes";
import { Trouble } from "../run/trouble";

import type { Child } from "../run/children";
import type { Command } from "../run/command";
import type { Failure, Result } from "./results";

interface Report {
  errors: { message?: string }[];
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: Suite[];
}

interface Suite {
  title: string;
  suites?: Suite[];
  specs?: { title: string; ok: boolean; tests: { projectName: string; results: { error?: { message?: string } }[] }[] }[];
}

const SERVED_WITHIN_MS = 600_000;

/** Runs the browser tests against the production build, on a market and a database of their own. */
export async function checkBrowser(
  command: Command,
): Promise<Omit<Result, "kind" | "seconds">> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const browser = await findBrowser(say);
  say(`browser: ${browser.from} (${browser.executable})`);
  const folder = mkdtempSync(path.join(tmpdir(), "upfront-e2e-"));
  command.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const env = {
    ...process.env,
    UPFRONT_E2E_PORT: String(await freePort()),
    UPFRONT_E2E_STATE: path.join(folder, "state.json"),
    UPFRONT_E2E_REPORT: path.join(folder, "report.json"),
    UPFRONT_E2E_BROWSER: JSON.stringify(browser),
    UPFRONT_E2E_READY: "1",
  };
  const market = startNode(command, [...typescriptFlags, inRoot("tests/setup/e2e-market.ts")], {
    env,
    onLine: say,
  });
  await served(market, env.UPFRONT_E2E_STATE);
  const cli = inRoot("node_modules/@playwright/test/cli.js");
  const tests = startNode(command, [cli, "test", "-c", "tests/e2e"], { env, onLine: say });
  const { code } = await tests.finished;
  await market.stop();
  return tally(env.UPFRONT_E2E_REPORT, code);
}

async function served(market: Child, state: string): Promise<void> {
  let ended: { tail: string } | undefined;
  void market.finished.then((end) => (ended = end));
  const until = Date.now() + SERVED_WITHIN_MS;
  while (!existsSync(state)) {
    if (ended || Date.now() > until) {
      throw new Trouble(
        `The market of the browser tests was not served:\n${ended?.tail ?? ""}`,
        "See the lines above.",
      );
    }
    await pause(200);
  }
}

function tally(report: string, code: number): Omit<Result, "kind" | "seconds"> {
  try {
    const { stats, errors, suites } = JSON.parse(readFileSync(report, "utf8")) as Report;
    const { expected: passed, unexpected, flaky, skipped } = stats;
    const failures = [
      ...suites.flatMap(failuresOf),
      ...errors.map(({ message = "" }) => ({ name: "the browser tests", why: message })),
    ];
    return { passed, failed: unexpected + flaky + errors.length, skipped, failures };
  } catch {
    return { passed: 0, failed: code === 0 ? 0 : 1 };
  }
}

function failuresOf({ title, suites = [], specs = [] }: Suite): Failure[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .flatMap((spec) =>
      spec.tests.flatMap(({ projectName, results }) => {
        const why = results.find(({ error }) => error)?.error?.message;
        return why ? [{ name: `[${projectName}] ${title} › ${spec.title}`, why: stripVTControlCharacters(why) }] : [];
      }),
    );
  return [...own, ...suites.flatMap(failuresOf)];
}
