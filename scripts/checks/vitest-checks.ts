import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { importsOf, readSourceFiles } from "@/tests/structure/source-files";

import { startNode } from "../run/children";
import { inRoot, root } from "../run/paths";

import type { Command } from "../run/command";
import type { Result } from "./results";

interface Report {
  numTotalTestSuites: number;
  testResults: { name: string; status: string; message?: string; assertionResults: Assertion[] }[];
}

interface Assertion {
  status: string;
  fullName: string;
  failureMessages: string[] | null;
}

/** A database's pool, a bare connection, or the tests' own helpers for one. */
const DATABASE = /^(pg|lib\/db\/client|tests\/setup\/(database|postgres))$/;

/** Runs the test of the house's structure. */
export async function checkStructure(command: Command): Promise<Omit<Result, "seconds">[]> {
  return [tally("structure", await runVitest(command, ["tests/structure.test.ts"]), () => true)];
}

/** Runs every other Vitest file; the counts are told apart by whether a file's imports reach PostgreSQL. */
export async function checkUnitAndDatabase(command: Command): Promise<Omit<Result, "seconds">[]> {
  const report = await runVitest(command, ["--exclude", "tests/structure.test.ts"]);
  const reaches = databaseReach();
  return [tally("unit", report, (file) => !reaches(file)), tally("database", report, reaches)];
}

async function runVitest(command: Command, args: string[]): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), "upfront-report-"));
  const output = path.join(folder, "vitest.json");
  command.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const reports = ["--reporter=default", "--reporter=json", `--outputFile.json=${output}`];
  const child = startNode(command, [inRoot("node_modules/vitest/vitest.mjs"), "run", ...args, ...reports], {
    env: { ...process.env, NODE_ENV: "test" },
    onLine: (line) => process.stdout.write(`${line}\n`),
  });
  const { code } = await child.finished;
  try {
    return JSON.parse(readFileSync(output, "utf8")) as Report;
  } catch {
    return {
      numTotalTestSuites: 0,
      testResults: [{ name: `vitest (code ${code})`, status: "failed", assertionResults: [] }],
    };
  }
}

/** A file that failed before its tests could run counts as one failure. */
function tally(kind: string, report: Report, belongs: (file: string) => boolean): Omit<Result, "seconds"> {
  const files = report.testResults.filter((file) => belongs(path.relative(root, file.name)));
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter((file) => file.status === "failed" && !file.assertionResults.some(hasFailed));
  return {
    kind,
    passed: tests.filter((test) => test.status === "passed").length,
    failed: tests.filter(hasFailed).length + broken.length,
    skipped: tests.filter((test) => !["passed", "failed"].includes(test.status)).length,
    failures: [
      ...tests.filter(hasFailed).map((test) => ({ name: test.fullName, why: test.failureMessages?.[0] ?? "" })),
      ...broken.map((file) => ({ name: file.name, why: file.message ?? "" })),
    ],
  };
}

function hasFailed(test: { status: string }): boolean {
  return test.status === "failed";
}

function databaseReach(): (file: string) => boolean {
  const files = readSourceFiles(root, ["tests", "lib", "prisma", "scripts", "app", "components"]);
  const known = new Map(
    files.map((file) => [file.path.replace(/\.\w+$/, ""), importsOf(file).filter((one) => !one.typeOnly)]),
  );
  const answers = new Map<string, boolean>();
  const reaches = (at: string): boolean => {
    const answered = answers.get(at);
    if (answered !== undefined) return answered;
    answers.set(at, false);
    const answer = (known.get(at) ?? []).some((one) => DATABASE.test(one.to) || reaches(one.to));
    answers.set(at, answer);
    return answer;
  };
  return (file) => reaches(file.replace(/\.\w+$/, ""));
}
