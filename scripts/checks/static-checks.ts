import { startNode } from "../run/children";
import { inRoot } from "../run/paths";

import type { Command } from "../run/command";

interface Outcome {
  passed: number;
  failed: number;
}

/** Checks every type of the project, tests and scripts included, after Next has named its routes. */
export async function checkTypes(command: Command): Promise<Outcome> {
  const named = await runTool(command, "node_modules/next/dist/bin/next", ["typegen"]);
  if (named.failed > 0) return named;
  const checked = await runTool(command, "node_modules/typescript/bin/tsc", ["--noEmit", "-p", "."]);
  if (checked.failed === 0) process.stdout.write("every type agrees\n");
  return checked;
}

/** Lints every file of the project by .oxlintrc.json. */
export async function checkLint(command: Command): Promise<Outcome> {
  return runTool(command, "node_modules/oxlint/bin/oxlint", ["--deny-warnings"]);
}

async function runTool(command: Command, program: string, args: string[]): Promise<Outcome> {
  const settings = {
    DATABASE_URL: "postgresql://nobody@127.0.0.1/types_only",
    NEXTAUTH_SECRET: "types-and-lint-read-no-secret-at-all",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const child = startNode(command, [inRoot(program), ...args], {
    env: { ...settings, ...process.env },
    onLine: (line) => process.stdout.write(`${line}\n`),
  });
  const { code } = await child.finished;
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
