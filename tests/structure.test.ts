import { expect, test } from "vitest";

import { inRoot, root } from "@/scripts/run/paths";

import { breaches, rings } from "./structure/staircase";
import { readSourceFiles } from "./structure/source-files";

import type { SourceFile } from "./structure/source-files";

const files = readSourceFiles(root, ["lib", "components", "app", "scripts", "prisma", "tests"]);
const house = files.filter((file) => /^(lib|components|app)\//.test(file.path));

test("every room imports only rooms above it, and nothing crosses where it must not", () => {
  expect(files.length, `no source files under ${inRoot()}`).toBeGreaterThan(50);
  expect(breaches(files)).toEqual([]);
});

test("no files import each other in a ring", () => {
  expect(rings(house)).toEqual([]);
});

const wrong: [string, SourceFile, RegExp][] = [
  [
    "a lower room imports a higher one",
    file("lib/people/a.ts", 'import { b } from "@/lib/orders/b";'),
    /orders stands below people/,
  ],
  [
    "a room imports a story",
    file("lib/orders/a.ts", 'import { b } from "../flows/b";'),
    /flows stands below orders/,
  ],
  [
    "an outside door learns a trade word",
    file("lib/mail/a.ts", 'import type { B } from "@/lib/people/b";'),
    /outside door/,
  ],
  [
    "lib/web imports a story",
    file("lib/web/a.ts", 'import { b } from "@/lib/flows/b";'),
    /lib\/web imports only/,
  ],
  [
    "a room learns of Next",
    file("lib/orders/a.ts", 'import { redirect } from "next/navigation";'),
    /neither Next nor React/,
  ],
  [
    "a room imports a page",
    file("lib/orders/a.ts", 'const b = await import("@/app/b");'),
    /neither app nor components/,
  ],
  [
    "an unknown room appears",
    file("lib/extras/a.ts", 'import { b } from "@/lib/core/b";'),
    /not a room of the staircase/,
  ],
  [
    "a component imports the database",
    file("components/x/a.tsx", 'import { db } from "@/lib/db/client";'),
    /never import lib\/db/,
  ],
  [
    "a component imports a page",
    file("components/x/a.tsx", 'import { b } from "@/app/b";'),
    /arrives as a prop/,
  ],
  [
    "components/ui imports a noun",
    file("components/ui/a.tsx", 'import { B } from "../x/b";'),
    /core and React only/,
  ],
  [
    "a page imports the database",
    file("app/a/page.tsx", 'import { db } from "@/lib/db/client";'),
    /not the database/,
  ],
  [
    "a page imports Prisma's types",
    file("app/a/page.tsx", 'import type { Person } from "@/generated/prisma/client";'),
    /stop at lib/,
  ],
  [
    "the house imports a script",
    file("lib/orders/a.ts", 'import { b } from "@/scripts/b";'),
    /nothing in lib imports scripts/,
  ],
  [
    "the house imports the seed",
    file("app/a.ts", 'import { b } from "../prisma/seed";'),
    /nothing in app imports prisma/,
  ],
  ["a folder names nothing", file("lib/orders/helpers/a.ts", "export const a = 1;"), /names nothing/],
  [
    "a file is a barrel",
    file("lib/orders/all.ts", 'export * from "./a";\nexport { b } from "./b";'),
    /barrel/,
  ],
  [
    "a query is not marked for the server",
    file("lib/orders/queries.ts", "export const a = 1;"),
    /server-only/,
  ],
  [
    "a deed is not marked for the server",
    file("lib/orders/a.ts", 'import { asActor } from "@/lib/db/as-actor";'),
    /server-only/,
  ],
  [
    "an action has no wrapper",
    file("app/a/actions.ts", '"use server";\nexport async function sellAction(form: FormData) {}'),
    /door without a wrapper/,
  ],
];

test.each(wrong)("is noticed: %s", (_name, one, rule) => {
  expect(breaches([one])).toEqual([expect.stringMatching(rule)]);
});

test("is noticed: a component takes a value from a server file", () => {
  const query = file("lib/orders/queries.ts", 'import "server-only";\nexport const find = 1;');
  const taking = (line: string) => breaches([query, file("components/x/a.tsx", line)]);
  expect(taking('import { find } from "@/lib/orders/queries";')).toEqual([
    expect.stringMatching(/types only/),
  ]);
  expect(taking('import { type find } from "@/lib/orders/queries";')).toEqual([]);
});

test("is noticed: a ring of files", () => {
  const ring = [
    file("lib/orders/a.ts", 'import { b } from "./b";'),
    file("lib/orders/b.ts", 'import { c } from "@/lib/orders/c";'),
    file("lib/orders/c.ts", 'export { a } from "./a";'),
  ];
  expect(rings(ring)).toEqual(["lib/orders/a → lib/orders/b → lib/orders/c → lib/orders/a"]);
});

test("a wrapped action passes", () => {
  const text =
    '"use server";\nexport const sellAction = personAction(schema, async (actor) => {\n  return;\n});\n';
  expect(breaches([file("app/a/actions.ts", text)])).toEqual([]);
});

test("an import in a comment is none", () => {
  expect(
    breaches([file("lib/people/a.ts", '// import { b } from "@/lib/orders/b";\n/*\nimport "@/app/x";\n*/')]),
  ).toEqual([]);
});

function file(path: string, text: string): SourceFile {
  return { path, text };
}
