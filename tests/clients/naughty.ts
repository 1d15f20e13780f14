import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = process.env.UPFRONT_TEST_DATA ?? path.resolve(import.meta.dirname, "../../../shared/data");
const file = path.join(folder, "naughty/blns.json");

/** Strings that break software: the big list when it is there, and always those that would hurt a book. */
export function naughtyStrings(): string[] {
  const own = [
    "=1+1",
    "+1 614 555 0142",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "＝1",
    '"; DROP TABLE touch; --',
    "a,b;c\\n\\",
    "line\nbreak",
    'quote " and, comma',
    "<script>alert(1)</script>",
    "🧑🏽‍🤝‍🧑🏻 Zoë Łukasz 李小龍 عمر",
    "%_\\",
    "${process.env}",
    "x".repeat(3_000),
  ];
  if (existsSync(file))
    return [...own, ...(JSON.parse(readFileSync(file, "utf8")) as string[]).filter(Boolean)];
  process.stdout.write(`no ${file}: the ${own.length} strings written here stand alone\n`);
  return own;
}
