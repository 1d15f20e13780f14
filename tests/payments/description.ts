import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";

/** The part of OpenAPI 3.0 that Stripe's description is written in. */
export type Schema = {
  $ref?: string;
  type?: string;
  enum?: string[];
  maxLength?: number;
  nullable?: boolean;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
};

type Content = { content?: Record<string, { schema: Schema }> };
export type Operation = {
  parameters?: { in: string; name: string; required?: boolean; schema: Schema }[];
  requestBody?: Content;
  responses: Record<string, Content>;
};

export type Description = {
  paths: Record<string, Partial<Record<"get" | "post", Operation>>>;
  components: { schemas: Record<string, Schema> };
};

const file = path.join(process.env.UPFRONT_REAL_DATA ?? "../shared/data", "stripe/spec3-2023-08-16.yaml.gz");

/** Stripe's published description, when it stands beside the project. */
export const hasDescription = existsSync(file);

export function readDescription(): Description {
  return parse(gunzipSync(readFileSync(file)).toString("utf8")) as Description;
}

/** What a call takes, from its query and its form together. */
export function parametersOf(operation: Operation): Schema {
  const form = operation.requestBody?.content?.["application/x-www-form-urlencoded"]?.schema;
  const query = (operation.parameters ?? []).filter((parameter) => parameter.in === "query");
  return {
    type: "object",
    properties: {
      ...Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
      ...form?.properties,
    },
    required: [
      ...query.filter((parameter) => parameter.required).map(({ name }) => name),
      ...(form?.required ?? []),
    ],
  };
}

/** What a call answers. */
export function answerOf(operation: Operation): Schema {
  return operation.responses["200"]?.content?.["application/json"]?.schema ?? {};
}
