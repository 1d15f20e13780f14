import type { Schema } from "./description";

export type Mutation = { name: string; why: string; pairs: [string, string][] };

/** A schema of ours, as zod prints it for what comes in. */
export type OwnSchema = {
  type?: string;
  stripeType?: string;
  const?: string;
  enum?: string[];
  pattern?: string;
  maxLength?: number;
  items?: OwnSchema;
  anyOf?: OwnSchema[];
  properties?: Record<string, OwnSchema>;
  required?: string[];
  additionalProperties?: OwnSchema | boolean;
};

/** One valid call, as pairs of names and values: every parameter a schema of ours takes. */
export function validPairs(schema: OwnSchema, name = ""): [string, string][] {
  if (schema.anyOf) return validPairs(schema.anyOf.at(-1)!, name);
  if (schema.type === "array") return validPairs(schema.items!, `${name}[0]`);
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([key, child]) => validPairs(child, below(name, key)));
  }
  if (schema.type === "object") return [[below(name, "a"), "b"]];
  return [[name, validValue(schema, name)]];
}

/** Everything the description forbids, one fault at a time. */
export function mutations(described: Schema, name = "", depth = 0): Mutation[] {
  if (depth > 5) return [];
  const alternatives = described.anyOf ?? [described];
  const [main] = alternatives;
  if (!main) return [];
  const isText = alternatives.some((branch) => branch.type === "string");
  const isTree = alternatives.some((branch) => branch.type === "object" || branch.type === "array");
  const wrong = (why: string, ...pairs: [string, string][]): Mutation => ({ name, why, pairs });
  const found: Mutation[] = [];
  if (name && !isTree) found.push(wrong("a map where a value belongs", [`${name}[x]`, "1"]));
  if (name && !isText && main.type !== "object" && main.type !== "array") {
    found.push(wrong(`no ${main.type}`, [name, "nonsense"]));
  }
  if (name && isTree && !isText) found.push(wrong("a value where a map or list belongs", [name, "nonsense"]));
  if (!isTree && main.enum && alternatives.length === 1)
    found.push(wrong("not in the list", [name, "nonsense_value"]));
  if (main.maxLength && !main.enum) found.push(wrong("too long", [name, "x".repeat(main.maxLength + 1)]));
  const tree = alternatives.find((branch) => branch.properties);
  if (tree?.properties && tree.additionalProperties === undefined) {
    found.push({ name, why: "an unknown name", pairs: [[below(name, "no_such_name"), "1"]] });
    for (const [key, child] of Object.entries(tree.properties)) {
      found.push(...mutations(child, below(name, key), depth + 1));
    }
  }
  const list = alternatives.find((branch) => branch.type === "array");
  if (list?.items) found.push(...mutations(list.items, `${name}[0]`, depth + 1));
  return found;
}

function validValue(schema: OwnSchema, name: string): string {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0]!;
  if (schema.stripeType === "integer")
    return name.endsWith("limit") || name.endsWith("[quantity]") ? "3" : "500";
  if (schema.stripeType === "boolean") return "false";
  if (name.includes("email")) return "someone@example.com";
  return name.endsWith("_url") ? "https://shop.example/back" : "x";
}

function below(name: string, key: string): string {
  return name === "" ? key : `${name}[${key}]`;
}
