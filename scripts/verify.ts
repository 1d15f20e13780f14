/**
 * npm run verify
 *
 * The quick "am I done?": types, lint and the structure of the house. Some seconds; `npm test` runs the rest.
 */
import { exitCodeOf, printResults, runKind } from "./checks/results";
import { checkLint, checkTypes } from "./checks/static-checks";
import { checkStructure } from "./checks/vitest-checks";
import { runCommand } from "./run/command";

await runCommand(async (command) => {
  const results = [
    ...(await runKind("types", () => checkTypes(command))),
    ...(await runKind("lint", () => checkLint(command))),
    ...(await runKind("structure", () => checkStructure(command))),
  ];
  printResults(results);
  return exitCodeOf(results);
});
