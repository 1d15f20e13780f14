import { expect, test } from "vitest";

import { actionRows, forms } from "./actions";
import { actionFiles, inlineActionFiles, routeFiles } from "./app-files";
import { addresses, postOnly, rows } from "./manifest";

const readable = routeFiles().filter(({ methods }) => methods.includes("GET"));
const named = rows.map(({ route }) => route);

test("every page and every address that answers a GET has a line in the role x route matrix", () => {
  const known = new Set([...named, ...postOnly]);
  const missing = readable.map(({ route }) => route).filter((route) => !known.has(route));
  expect(missing).toEqual([]);
});

test("the matrix names no address that is gone, and none twice", () => {
  const real = routeFiles().map(({ route }) => route);
  expect([...named, ...postOnly].filter((route) => !real.includes(route))).toEqual([]);
  expect(new Set(named).size).toBe(named.length);
});

test("every line that speaks of a record says which", () => {
  expect(named.filter((route) => route.includes("[") && !addresses[route])).toEqual([]);
});

test("what only takes something in is called by strangers in the security tests", () => {
  const taking = routeFiles().filter(({ methods }) => methods.some((method) => !["GET", "HEAD"].includes(method)));
  const known = new Set([...postOnly, ...named]);
  expect(taking.map(({ route }) => route).filter((route) => !known.has(route))).toEqual([]);
});

test("every server action is closed by a wrapper that asks who acts, and none hides inside a function", () => {
  expect(actionFiles().filter(({ wrapper }) => wrapper === null)).toEqual([]);
  expect(inlineActionFiles()).toEqual([]);
});

test("every server action has a line in the role x deed matrix, and a form to be called with", () => {
  const real = actionFiles().map(({ name }) => name);
  const rows = actionRows.map(({ name }) => name);
  expect(real.filter((name) => !rows.includes(name))).toEqual([]);
  expect(rows.filter((name) => !real.includes(name))).toEqual([]);
  expect(new Set(real).size, "no two actions share a name").toBe(real.length);
  const called = actionRows.filter(({ cells }) => Object.values(cells).some((cell) => cell === "in" || cell === "-"));
  expect(called.map(({ name }) => name).filter((name) => !forms[name])).toEqual([]);
});
