import fs from "node:fs";
import { createRequire } from "node:module";
import { compile } from "tailwindcss";
import { expect, test } from "vitest";

const styles = new URL("../../app/styles/", import.meta.url);
const require = createRequire(import.meta.url);

test("no class of the look is also a utility, but for those the look has taken over", async () => {
  const theme = fs.readFileSync(require.resolve("tailwindcss/theme.css"), "utf8");
  const compiler = await compile(`${theme}\n${read("theme.css")}\n@tailwind utilities;`);
  const sheets = fs.readdirSync(styles).filter((file) => file.endsWith(".css"));
  const names = sheets.flatMap((sheet) => classesOf(read(sheet)));
  let built = compiler.build([]);
  const clashing = [...new Set(names)].filter((name) => {
    const before = built;
    built = compiler.build([name]);
    return built !== before;
  });
  expect(names.length).toBeGreaterThan(150);
  expect(clashing.filter((name) => !takenOver().includes(name))).toEqual([]);
});

function takenOver(): string[] {
  const globals = fs.readFileSync(new URL("../globals.css", styles), "utf8");
  return /@source not inline\("\{(.*)\}"\)/.exec(globals)?.[1]?.split(",") ?? [];
}

function classesOf(css: string): string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  return [...bare.matchAll(/\.([a-z][\w-]*)/gi)].map((match) => match[1]!);
}

function read(file: string): string {
  return fs.readFileSync(new URL(file, styles), "utf8");
}
