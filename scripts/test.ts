/**
 * npm test
 *
 * Runs every check there is, in this order: types, lint, structure (who may import whom), unit and database
 * tests on a PostgreSQL of their own, and browser tests of the production build in a real Chromium. Ends with
 * a table of how many ran and the line "N passed, N failed"; the exit code is 0 only when nothing failed.
 *
 *   npm test -- --only <kind>     one kind: types, lint, structure, vitest or browser
 *
 * One file: npx vitest run tests/<file>, or npx playwright test -c tests/e2e <file>.
 */
import { checkBrowser } from "./checks/browser-checks";
import { exitCodeOf, printResults, runKind } from "./checks/results";
import { checkLint, checkTypes } from "./checks/static-checks";
import { checkStructure, checkUnitAndDatabase } from "./checks/vitest-checks";
import { runCommand } from "./run/command";
import { Trouble, reasonOf } from "./run/trouble";

import type { Failure, Result } from "./checks/results";
import type { Command } from "./run/command";

const kinds = {
  types: checkTypes,
  lint: checkLint,
  structure: checkStructure,
  vitest: checkUnitAndDatabase,
  browser: checkBrowser,
} satisfies Record<string, (command: Command) => ReturnType<Parameters<typeof runKind>[1]>>;

await runCommand(async (command) => {
  const only = command.args[command.args.indexOf("--only") + 1];
  const chosen = command.args.includes("--only") ? only : undefined;
  if (command.args.includes("--only") && !(chosen && chosen in kinds)) {
    throw new Trouble(`There is no kind "${chosen ?? ""}".`, `Kinds: ${Object.keys(kinds).join(", ")}.`);
  }
  const results: Result[] = [];
  for (const [kind, check] of Object.entries(kinds)) {
    if (chosen && chosen !== kind) continue;
    results.push(...(await runKind(kind, () => check(command).catch((error: unknown) => fail(error)))));
  }
  printResults(results);
  return exitCodeOf(results);
});

function fail(error: unknown): { passed: number; failed: number; failures: Failure[] } {
  const advice = error instanceof Trouble ? `\n${error.advice}` : "";
  const why = `${reasonOf(error)}${advice}`;
  process.stdout.write(`${why}\n`);
  return { passed: 0, failed: 1, failures: [{ name: "the checks themselves", why }] };
}
