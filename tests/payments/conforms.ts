import type { Description, Schema } from "./description";

/** Where a value differs from a schema: a required field missing, another type, a value not in the list. */
export function differences(
  description: Description,
  schema: Schema,
  value: unknown,
  at = "answer",
): string[] {
  const wanted = resolve(description, schema);
  if (value === null) return wanted.nullable || isEmpty(wanted) ? [] : [`${at} is null`];
  if (wanted.anyOf) {
    const tries = wanted.anyOf.map((branch) => differences(description, branch, value, at));
    return tries.some((found) => found.length === 0)
      ? []
      : tries.reduce((a, b) => (a.length <= b.length ? a : b));
  }
  if (isEmpty(wanted)) return [];
  if (wanted.type && !isOf(wanted.type, value)) return [`${at} is not of type ${wanted.type}`];
  if (wanted.enum && !wanted.enum.includes(value as string)) return [`${at} is ${JSON.stringify(value)}`];
  if (Array.isArray(value)) {
    return value.flatMap((item, n) => differences(description, wanted.items ?? {}, item, `${at}[${n}]`));
  }
  return typeof value === "object"
    ? differencesIn(description, wanted, value as Record<string, unknown>, at)
    : [];
}

function differencesIn(
  description: Description,
  wanted: Schema,
  value: Record<string, unknown>,
  at: string,
): string[] {
  const missing = (wanted.required ?? [])
    .filter((name) => value[name] === undefined)
    .map((name) => `${at}.${name} is missing`);
  const fields = Object.entries(wanted.properties ?? {}).filter(([name]) => value[name] !== undefined);
  return [
    ...missing,
    ...fields.flatMap(([name, field]) => differences(description, field, value[name], `${at}.${name}`)),
  ];
}

function resolve(description: Description, schema: Schema): Schema {
  if (!schema.$ref) return schema;
  return description.components.schemas[schema.$ref.split("/").at(-1)!]!;
}

function isEmpty(schema: Schema): boolean {
  return !schema.type && !schema.anyOf && !schema.enum;
}

function isOf(type: string, value: unknown): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && !Array.isArray(value);
  if (type === "integer") return Number.isInteger(value);
  return typeof value === type;
}
