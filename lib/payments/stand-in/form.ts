import { badRequest } from "@/lib/payments/stand-in/failure";

/** A decoded body. No prototype, so that no name in it means anything. */
export type FormTree = { [name: string]: string | FormTree };

const MOST_CHARACTERS = 65_536;
const MOST_PAIRS = 500;
const DEEPEST = 8;

/**
 * Reads `a[b][0][c]=x` as Stripe does: brackets nest, `[]` appends. What is a list and what is a map is the
 * schema's business, so every level stays a map of names here. Refuses (400) what is too long, too deep,
 * named twice, or both a value and a map.
 */
export function parseForm(encoded: string): FormTree {
  if (encoded.length > MOST_CHARACTERS) throw badRequest("The request is too large.");
  const pairs = [...new URLSearchParams(encoded)];
  if (pairs.length > MOST_PAIRS) throw badRequest(`At most ${MOST_PAIRS} parameters are read.`);
  const tree = emptyTree();
  for (const [name, value] of pairs) {
    if (value.includes("\0")) throw badRequest("Invalid string: it holds a NUL character.", name);
    plant(tree, splitName(name), value, name);
  }
  return tree;
}

function splitName(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match) throw badRequest(`Invalid parameter name: ${name.slice(0, 100)}`, name.slice(0, 100));
  const steps = [match[1]!, ...match[2]!.slice(1, -1).split("][")];
  const path = match[2] === "" ? [match[1]!] : steps;
  if (path.length > DEEPEST) throw badRequest(`At most ${DEEPEST} levels are read.`, name.slice(0, 100));
  if (name.includes("\0")) throw badRequest("Invalid parameter name: it holds a NUL character.");
  return path;
}

function plant(tree: FormTree, path: string[], value: string, name: string): void {
  let level = tree;
  for (const [depth, step] of path.entries()) {
    const key = step === "" && depth > 0 ? String(Object.keys(level).length) : step;
    const standing = level[key];
    if (depth === path.length - 1) {
      if (standing !== undefined) throw badRequest(`${name} was sent more than once.`, name);
      level[key] = value;
      return;
    }
    if (typeof standing === "string") throw badRequest(`Invalid object: ${name} is also a value.`, name);
    level = level[key] = standing ?? emptyTree();
  }
}

function emptyTree(): FormTree {
  return Object.create(null) as FormTree;
}
