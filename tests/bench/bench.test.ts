import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";

import { alternate, atOnce, percentile } from "@/scripts/bench/measure";
import { row } from "@/scripts/bench/row";
import { suites } from "@/scripts/bench/suites";
import { inRoot } from "@/scripts/run/paths";

const report = z.array(
  z.strictObject({
    name: z.string(),
    value: z.number(),
    unit: z.string(),
    floor: z.number(),
    ratio: z.number(),
    target: z.string().nullable(),
    ok: z.boolean().nullable(),
  }),
);

describe("the benchmark", () => {
  it("prints its rows as JSON and nothing else", () => {
    const { status, stdout } = runBench("--json", "--quick", "--only", "ledger,vin");
    expect(status).toBe(0);
    const rows = report.parse(JSON.parse(stdout));
    expect(rows.map(({ name }) => name)).toEqual(["vin.mean", "vin.p95", "ledger.verify-1000"]);
    expect(rows[0]).toMatchObject({ unit: "ms", target: "<= 1 ms" });
    for (const { target, ok } of rows) expect(ok === null).toBe(target === null);
  }, 60_000);

  it("names its parts to whoever asks for one that it has not", () => {
    const { status, stdout, stderr } = runBench("--only", "vim");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain('There is no part "vim".');
    expect(stderr).toContain("Parts: vin, ledger, ");
  }, 60_000);

  it.each(Object.keys(suites))("has a file for its part %s", (name) => {
    expect(existsSync(inRoot("scripts/bench/suites", `${name}.ts`))).toBe(true);
  });
});

describe("a row", () => {
  it("sets a figure beside its floor and judges it by its target", () => {
    expect(row("reserve", { value: 312.3456, floor: 1_200, unit: "/s", target: { least: 300 } })).toEqual({
      name: "reserve",
      value: 312.3,
      unit: "/s",
      floor: 1_200,
      ratio: 0.2603,
      target: ">= 300 /s",
      ok: true,
    });
  });

  it.each([
    [{ least: 10 }, 9.999, ">= 10 ms"],
    [{ most: 1 }, 1.001, "<= 1 ms"],
    [{ exactly: 1 }, 2, "= 1 ms"],
    [{ share: 0.8 }, 7.9, ">= 80 % of the floor"],
  ] as const)("says when %j is missed", (target, value, words) => {
    expect(row("one", { value, floor: 10, unit: "ms", target })).toMatchObject({ target: words, ok: false });
  });

  it("has no opinion without a target", () => {
    expect(row("one", { value: 3, floor: 2, unit: "ms" })).toMatchObject({
      target: null,
      ok: null,
      ratio: 1.5,
    });
  });
});

describe("measuring", () => {
  it("takes value and floor by turns", async () => {
    const order: string[] = [];
    const note = (what: string) => async (round: number) => void order.push(`${what}${round}`);
    await alternate(2, note("value"), note("floor"));
    expect(order).toEqual(["value0", "floor0", "value1", "floor1"]);
  });

  it("does each thing once, never more than so many together", async () => {
    const done: number[] = [];
    let now = 0;
    let most = 0;
    const items = Array.from({ length: 50 }, (_, item) => item);
    const { milliseconds } = await atOnce(items, 7, async (item) => {
      most = Math.max(most, (now += 1));
      await new Promise((resolve) => setTimeout(resolve, 1));
      now -= 1;
      done.push(item);
    });
    expect(done.toSorted((a, b) => a - b)).toEqual(items);
    expect(milliseconds).toHaveLength(50);
    expect(most).toBe(7);
  });

  it("takes percentiles from what was measured", () => {
    const figures = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([50, 95, 99, 100].map((percent) => percentile(figures, percent))).toEqual([50, 95, 99, 100]);
  });
});

function runBench(...args: string[]) {
  const flags = ["--import", "tsx", "--conditions=react-server", path.join("scripts", "bench.ts")];
  return spawnSync(process.execPath, [...flags, ...args], { cwd: inRoot(), encoding: "utf8" });
}
