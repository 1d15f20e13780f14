import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { inRoot } from "@/scripts/run/paths";

const { scripts } = JSON.parse(readFileSync(inRoot("package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

test.each(Object.entries(scripts))("npm run %s explains itself with --help", (name, line) => {
  const command = line.split(" ").at(-1) ?? "";
  const asked = spawnSync("node", [inRoot("scripts/bootstrap.mjs"), command, "--help"], { encoding: "utf8" });
  expect(asked).toMatchObject({ status: 0, stderr: "" });
  expect(asked.stdout).toMatch(new RegExp(`^npm (run )?(-s )?${name}\\b`));
});

test("every command that calls itself an npm script is one", () => {
  const files = readdirSync(inRoot("scripts")).filter((name) => name.endsWith(".ts"));
  const named = files.flatMap((file) => {
    const help = /^\/\*\*\n \* npm (?:run )?(?:-s )?([\w:]+)/.exec(readFileSync(inRoot("scripts", file), "utf8"));
    return help ? [help[1]!] : [];
  });
  expect(named.toSorted()).toEqual(Object.keys(scripts).toSorted());
});

test("an unknown command names the known ones", () => {
  const asked = spawnSync("node", [inRoot("scripts/bootstrap.mjs"), "fly"], { encoding: "utf8" });
  expect(asked.status).toBe(1);
  expect(asked.stderr).toMatch(/There is no command "fly"\. Commands: start, /);
});
