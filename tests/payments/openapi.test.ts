import { readFileSync } from "node:fs";
import path from "node:path";
import { addMinutes } from "date-fns";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { connectPayments, stripe } from "@/lib/payments/client";
import { expireCheckout } from "@/lib/payments/expire-checkout";
import { findCheckout } from "@/lib/payments/find-checkout";
import { findPaymentsFor } from "@/lib/payments/find-payments";
import { listEventsSince } from "@/lib/payments/list-events";
import { refundPayment } from "@/lib/payments/refund-payment";
import { endpoints, type Endpoint } from "@/lib/payments/stand-in/endpoints";
import { payByCard } from "@/lib/payments/stand-in/pay-session";
import { serveStandIn } from "@/lib/payments/stand-in/serve";
import { startCheckout } from "@/lib/payments/start-checkout";
import { differences } from "./conforms";
import {
  answerOf,
  hasDescription,
  parametersOf,
  readDescription,
  type Description,
  type Operation,
  type Schema,
} from "./description";
import { apiKey, webhookSecret } from "./door";
import { mutations, validPairs, type OwnSchema } from "./mutations";

/** Parameters the SDK knows and the description, which is older, does not. */
const newerInTheSdk = ["allowed_payment_method_types"];

type Sent = { method: string; path: string; names: string[] };

let description: Description;
let origin: string;
let close: () => Promise<void>;
const sent: Sent[] = [];
const ids: Record<string, string> = {};

describe.skipIf(!hasDescription)("against Stripe's published description", () => {
  beforeAll(async () => {
    description = readDescription();
    const server = await serveStandIn({
      faultFor: (request) => {
        void record(request.clone());
        return null;
      },
    });
    ({ origin, close } = server);
    connectPayments({ secretKey: apiKey, webhookSecrets: [webhookSecret], apiOrigin: origin });
    await useEveryDeed();
  });
  afterAll(() => close());

  it("everything our door sends is described, or newer and known to the SDK", () => {
    expect(new Set(sent.map(({ method, path: sentTo }) => `${method} ${sentTo}`)).size).toBeGreaterThan(5);
    const undescribed = sent.flatMap(({ method, path: sentTo, names }) => {
      const endpoint = endpointOf(method, sentTo);
      const described = parametersOf(operationOf(endpoint));
      return names.filter((name) => !isDescribed(described, name));
    });
    const roots = new Set(undescribed.map((name) => name.split("[")[0]!));
    expect([...roots]).toEqual(newerInTheSdk);
    for (const root of roots) expect(sdkTypes("Checkout/Sessions")).toContain(`${root}?:`);
  });

  it.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    "%s takes nothing Stripe does not take, under the same types, limits and lists",
    (_, endpoint) => {
      const described = parametersOf(operationOf(endpoint));
      expect(compare(ownSchema(endpoint), described)).toEqual([]);
    },
  );

  it.each(endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    "%s refuses everything the description forbids, and answers as described",
    async (_, endpoint) => {
      const operation = operationOf(endpoint);
      const valid = validCall(endpoint);
      const wrong = mutations(parametersOf(operation));
      expect(wrong.length).toBeGreaterThan(0);
      for (const { name, why, pairs } of wrong) {
        const rest = valid.filter(([key]) => !covers(name || pairs[0]![0], key));
        const { status, body } = await call(endpoint, [...rest, ...pairs]);
        const told = { name, why, status, type: body.error?.type };
        expect(told).toEqual({ name, why, status: 400, type: "invalid_request_error" });
      }
      for (const required of parametersOf(operation).required ?? []) {
        const { status, body } = await call(
          endpoint,
          valid.filter(([key]) => !covers(required, key)),
        );
        expect({ status, code: body.error?.code, param: body.error?.param }).toEqual({
          status: 400,
          code: "parameter_missing",
          param: required,
        });
      }
      const { status, body } = await call(endpoint, valid);
      expect({ status, error: body.error }).toEqual({ status: 200, error: undefined });
      expect(differences(description, answerOf(operation), body)).toEqual([]);
    },
  );
});

it.skipIf(hasDescription)(
  "Stripe's description is not beside the project: what it says was not compared",
  () => {
    expect(hasDescription).toBe(false);
  },
);

async function useEveryDeed(): Promise<void> {
  const { sessionId } = await begin("R-1");
  await payByCard(sessionId, "4242424242424242");
  const { paymentIntentId } = (await findCheckout(sessionId))!;
  await findPaymentsFor("R-1");
  await listEventsSince(new Date(Date.now() - 60_000));
  const refund = await refundPayment({
    paymentIntentId: paymentIntentId!,
    amountCents: 100,
    idempotencyKey: "described-refund",
    reason: "requested_by_customer",
  });
  await refundPayment({ paymentIntentId: paymentIntentId!, idempotencyKey: "all", reason: "duplicate" });
  await refundPayment({ paymentIntentId: paymentIntentId!, idempotencyKey: "again", reason: "fraudulent" });
  await expireCheckout((await begin("R-2")).sessionId);
  const [charge] = (await stripe().charges.list({ limit: 1 })).data;
  const [event] = (await stripe().events.list({ limit: 1 })).data;
  const customer = await stripe().customers.create({ name: "x" });
  const paid = { amount: 5_000, currency: "usd", confirm: true, payment_method: "pm_card_visa" };
  Object.assign(ids, {
    "{session}": sessionId,
    "{intent}": paymentIntentId,
    "{refund}": refund.refundId,
    "{charge}": charge!.id,
    "{id}": event!.id,
    "{customer}": customer.id,
    paid: (await stripe().paymentIntents.create(paid)).id,
  });
}

function begin(reference: string) {
  return startCheckout({
    reference,
    description: "A deposit",
    amountCents: 50_000,
    currency: "usd",
    successUrl: "https://shop.example/back?session={CHECKOUT_SESSION_ID}",
    cancelUrl: "https://shop.example/away",
    customerEmail: "someone@example.com",
    expiresAt: addMinutes(new Date(), 15),
    idempotencyKey: `described-${reference}`,
    metadata: { kind: "deposit" },
  });
}

async function record(request: Request): Promise<void> {
  const url = new URL(request.url);
  const form = request.method === "GET" ? url.search.slice(1) : await request.text();
  sent.push({ method: request.method, path: url.pathname, names: [...new URLSearchParams(form).keys()] });
}

function validCall(endpoint: Endpoint): [string, string][] {
  const end = String(Math.floor(Date.now() / 1000) + 7_200);
  const exclusive = new Set(["ending_before", "starting_after", "expand[0]", "customer"]);
  if (endpoint.path === "/v1/refunds" && endpoint.method === "POST") exclusive.add("charge");
  const pairs = validPairs(ownSchema(endpoint)).filter(([name]) => !exclusive.has(name));
  const values: Record<string, string> = {
    expires_at: end,
    payment_intent: ids.paid!,
    payment_method: "pm_card_visa",
  };
  return pairs.map(([name, value]) => [name, values[name] ?? value]);
}

type Reply = { status: number; body: { error?: { type: string; code?: string; param?: string } } };

async function call(endpoint: Endpoint, pairs: [string, string][]): Promise<Reply> {
  const form = new URLSearchParams(pairs).toString();
  const target = new URL(origin + (await pathOf(endpoint, pairs)));
  if (endpoint.method === "GET") target.search = form;
  const response = await fetch(target, {
    method: endpoint.method,
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/x-www-form-urlencoded" },
    body: endpoint.method === "GET" ? undefined : form,
  });
  return { status: response.status, body: (await response.json()) as Reply["body"] };
}

/** The address of a call, with something to call it on that is still in the right state. */
async function pathOf({ path: pattern }: Endpoint, pairs: [string, string][]): Promise<string> {
  const isWrong = pairs.some(([, value]) => value.startsWith("nonsense"));
  if (pattern.endsWith("/expire") && !isWrong) {
    ids["{session}"] = (await begin(`fresh-${Math.random()}`)).sessionId;
  }
  if (/\{intent\}(?:\/cancel)?$/.test(pattern) && !isWrong) {
    ids["{intent}"] = (await stripe().paymentIntents.create({ amount: 500, currency: "usd" })).id;
  }
  return pattern.replace(/\{\w+\}/, (name) => ids[name]!);
}

function operationOf({ method, path: endpointPath }: Endpoint): Operation {
  const operation = description.paths[endpointPath]?.[method === "GET" ? "get" : "post"];
  if (!operation) throw new Error(`${method} ${endpointPath} is not described`);
  return operation;
}

function endpointOf(method: string, sentTo: string): Endpoint {
  const found = endpoints.find(
    (endpoint) =>
      endpoint.method === method && new RegExp(`^${endpoint.path.replace(/\{\w+\}/, "\\w+")}$`).test(sentTo),
  );
  if (!found) throw new Error(`${method} ${sentTo} is not served`);
  return found;
}

function ownSchema(endpoint: Endpoint): OwnSchema {
  return z.toJSONSchema(endpoint.schema, { io: "input", unrepresentable: "any" }) as OwnSchema;
}

function isDescribed(described: Schema, name: string): boolean {
  let level: Schema | undefined = described;
  for (const step of name.replaceAll("]", "").split("[")) {
    const branches: Schema[] = level?.anyOf ?? [level ?? {}];
    const tree = branches.find((branch) => branch.properties ?? branch.items ?? branch.additionalProperties);
    if (tree?.items && /^\d+$/.test(step)) level = tree.items;
    else if (tree?.properties?.[step]) level = tree.properties[step];
    else if (typeof tree?.additionalProperties === "object") level = tree.additionalProperties;
    else return false;
  }
  return true;
}

/** What ours takes and theirs does not, or ours leaves out though theirs must have it. */
function compare(own: OwnSchema, described: Schema, at = ""): string[] {
  const theirs = described.anyOf ?? [described];
  if (own.anyOf) {
    return own.anyOf.flatMap((branch) => {
      const tries = theirs.map((branchOfTheirs) => compare(branch, branchOfTheirs, at));
      return tries.some((found) => found.length === 0) ? [] : tries[0]!;
    });
  }
  if (theirs.length > 1) {
    const tries = theirs.map((branch) => compare(own, branch, at));
    return tries.some((found) => found.length === 0) ? [] : tries[0]!;
  }
  const [their] = theirs as [Schema];
  const type = own.stripeType ?? own.type;
  if (own.const === "" && their.enum?.includes("")) return [];
  if (type !== their.type) return [`${at}: ${type} here, ${their.type} there`];
  const found: string[] = [];
  if (their.enum) found.push(...listDifferences(own, their, at));
  if (
    their.maxLength &&
    !own.enum &&
    own.const === undefined &&
    (own.maxLength ?? Infinity) > their.maxLength
  )
    found.push(`${at}: longer here`);
  if (own.items) found.push(...compare(own.items, their.items ?? {}, `${at}[]`));
  for (const [name, child] of Object.entries(own.properties ?? {})) {
    const inTheirs = their.properties?.[name];
    if (inTheirs) found.push(...compare(child, inTheirs, at ? `${at}[${name}]` : name));
    else if (!newerInTheSdk.includes(name)) found.push(`${at}[${name}]: not there`);
  }
  for (const name of their.required ?? []) {
    if (!own.required?.includes(name)) found.push(`${at}[${name}]: required there`);
  }
  return found;
}

function listDifferences(own: OwnSchema, their: Schema, at: string): string[] {
  const values = own.enum ?? (own.const === undefined ? [] : [own.const]);
  if (values.length === 0) return [`${at}: any text here, a list there`];
  return values
    .filter((value) => !their.enum!.includes(value))
    .map((value) => `${at}: ${value} is not in the list`);
}

function covers(name: string, key: string): boolean {
  return key === name || key.startsWith(`${name}[`) || name.startsWith(`${key}[`);
}

function sdkTypes(resource: string): string {
  return readFileSync(path.join("node_modules/stripe/esm/resources", `${resource}.d.ts`), "utf8");
}
