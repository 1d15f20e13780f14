import { readFileSync } from "node:fs";
import path from "node:path";

import type { Answer, Visitor } from "./visitor";

const root = path.resolve(import.meta.dirname, "../..");

/** A server action as the build knows it: its id, and a page that carries it. */
export type BuiltAction = { id: string; name: string; file: string; route: string };

type Manifest = { node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }> };

/** Every action in the build that is served, by the name it is exported under. */
export function builtActions(): BuiltAction[] {
  const text = readFileSync(path.join(root, ".next/server/server-reference-manifest.json"), "utf8");
  const { node } = JSON.parse(text) as Manifest;
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: exportedName,
    file: filename,
    route: routeOf(Object.keys(workers)[0]!),
  }));
}

/** Calls an action as the browser's own code does, with a form; nothing of a page is rendered first. */
export function callAction(visitor: Visitor, { id }: BuiltAction, address: string, form: Record<string, string>): Promise<Answer> {
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.append(`_1_${name}`, value);
  body.append("0", JSON.stringify([null, "$K1"]));
  return visitor.post(address, body, { "next-action": id, accept: "text/x-component" });
}

/** The code an action refused with, or "done". */
export function outcomeOf({ body, headers }: Answer): string {
  if (headers.get("x-action-redirect")) return "done";
  const refused = /"ok":false,"code":"(\w+)"/.exec(body)?.[1];
  return refused ?? (body.includes('"ok":true') ? "done" : `no answer: ${body.slice(0, 200)}`);
}

function routeOf(worker: string): string {
  const parts = worker.replace(/^app\//, "").replace(/(?:^|\/)page$/, "").split("/");
  return `/${parts.filter((part) => part && !/^\(.*\)$/.test(part)).join("/")}`;
}
