import { readWorld } from "@/tests/e2e/read-world";
import { expect, ownerUrl, test } from "@/tests/e2e/without-browser";
import { routeFiles } from "./app-files";
import { addressOf, roles, rows, unknowns } from "./manifest";
import { everyRole } from "./visitor";

import type { World } from "@/tests/e2e/read-world";
import type { Answer, Visitor } from "./visitor";
import type { Cell, Role, Row } from "./manifest";

let world: World;
let visitors: Record<Role, Visitor>;

test.beforeAll(async ({ baseURL }) => {
  world = await readWorld(ownerUrl());
  visitors = await everyRole(baseURL!);
});

const pages = new Set(routeFiles().filter(({ kind }) => kind === "page").map(({ route }) => route));

/** The ways a page may be asked for. What a role may not read is in none of them. */
const askings: Record<string, Record<string, string>> = {
  "as a page": {},
  "as a payload": { rsc: "1" },
  "as a prefetch": { rsc: "1", "next-router-prefetch": "1" },
  "past the proxy": {
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy,middleware:middleware:middleware:middleware:middleware",
    "x-nextjs-data": "1",
  },
};

for (const row of rows) {
  test(`${row.route} is for whom the table says`, async () => {
    await Promise.all(roles.map((role) => expectCell(row, role)));
  });
}

async function expectCell({ route, cells }: Row, role: Role): Promise<void> {
  const address = addressOf(route, world);
  for (const [how, headers] of Object.entries(askings)) {
    if (headers.rsc && !pages.has(route)) continue;
    const answer = await visitors[role].get(address, headers);
    const about = `${address} for ${role} ${how}`;
    // A prefetch may be answered before the page itself is asked; then it holds the frame and nothing of the page.
    if (how !== "as a prefetch") expect(cellOf(answer, address), about).toBe(cells[role]);
    if (cells[role] === "-" || cells[role] === "in") expectNothingOfIt(answer, role, about);
  }
  if (cells[role] === "-" && unknowns[route]) {
    const [theirs, nobodys] = [await visitors[role].get(address), await visitors[role].get(unknowns[route])];
    const about = `${address} reads like a record that never was, for ${role}`;
    expect(textOf(theirs, address), about).toBe(textOf(nobodys, unknowns[route]));
  }
}

function cellOf({ status, headers, body }: Answer, address: string): Cell | number {
  const location = headers.get("location") ?? redirectIn(body);
  if (location) {
    const { pathname, searchParams } = new URL(location, "http://localhost");
    const isStep = address.startsWith("/sign-in/") && !address.startsWith("/sign-in/check");
    return pathname === "/sign-in" && (searchParams.has("next") || isStep) ? "in" : "to";
  }
  // A payload begins before the page knows, so "not found" stands in it and not above it.
  if (status === 404 || body.includes("NEXT_HTTP_ERROR_FALLBACK;404")) return "-";
  return status === 200 ? "ok" : status;
}

/** A payload carries a redirect in its body when it was begun before the page knew. */
function redirectIn(body: string): string | undefined {
  return /NEXT_REDIRECT;(?:replace|push);([^;]+);/.exec(body)?.[1];
}

/** Words of records that no stranger may read, wherever they stand in the answer. */
function expectNothingOfIt({ body }: Answer, role: Role, about: string): void {
  const own = role === "anonymous" ? "" : world.people[role].name;
  const names = [world.people.buyer.name, world.people.otherBuyer.name].filter((name) => name !== own);
  for (const word of [...names, "Never call", "two child seats", "(614) 555-0188", "9 Elm Row"]) {
    expect(body.includes(word), `"${word}" in ${about}`).toBe(false);
  }
}

function textOf({ body }: Answer, address: string): string {
  const text = body.replaceAll(/<script[\s\S]*?<\/script>/g, "").replaceAll(/<[^>]+>/g, " ");
  return text.replaceAll(address, "").replaceAll(/\s+/g, " ").trim();
}
