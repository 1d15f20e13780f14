import { randomUUID } from "node:crypto";
import { Client } from "pg";
import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stripe } from "@/lib/payments/client";
import { asApp, asOwner, testDatabase } from "../setup/database";
import { apiKey, openTestDoor, type TestDoor } from "./door";

let door: TestDoor;

beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());

describe("Idempotency-Key", () => {
  it("gives the first answer again, word for word, and says so", async () => {
    const key = randomUUID();
    const first = await post("/v1/customers", "name=Fern", { "idempotency-key": key });
    const again = await post("/v1/customers", "name=Fern", { "idempotency-key": key });
    expect(again.body).toEqual(first.body);
    expect(first.headers.get("idempotent-replayed")).toBeNull();
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.headers.get("original-request")).toBe(first.headers.get("request-id"));
  });

  it("does not mind the order of the parameters", async () => {
    const key = randomUUID();
    const first = await post("/v1/customers", "name=Fern&email=a%40b.co", { "idempotency-key": key });
    const again = await post("/v1/customers", "email=a@b.co&name=Fern", { "idempotency-key": key });
    expect(again.body.id).toBe(first.body.id);
  });

  it("with other parameters or at another endpoint is an idempotency_error", async () => {
    const key = randomUUID();
    await post("/v1/customers", "name=Fern", { "idempotency-key": key });
    const other = await post("/v1/customers", "name=Jay", { "idempotency-key": key });
    const elsewhere = await post("/v1/payment_intents", "amount=500&currency=usd", {
      "idempotency-key": key,
    });
    for (const { status, body } of [other, elsewhere]) {
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ type: "idempotency_error" });
    }
    await expect(stripe().customers.create({ name: "Jay" }, { idempotencyKey: key })).rejects.toBeInstanceOf(
      Stripe.errors.StripeIdempotencyError,
    );
  });

  it("is not used up by what failed validation", async () => {
    const key = randomUUID();
    expect((await post("/v1/customers", "nonsense=1", { "idempotency-key": key })).status).toBe(400);
    expect((await post("/v1/customers", "name=Fern", { "idempotency-key": key })).status).toBe(200);
  });

  it("keeps the answer of a declined card, also that it was declined", async () => {
    const key = randomUUID();
    const body = "amount=500&currency=usd&confirm=true&payment_method=pm_card_visa_chargeDeclined";
    const first = await post("/v1/payment_intents", body, { "idempotency-key": key });
    const again = await post("/v1/payment_intents", body, { "idempotency-key": key });
    expect(first.status).toBe(402);
    expect(first.body.error).toMatchObject({ type: "card_error", code: "card_declined" });
    expect(again).toMatchObject({ status: 402, body: first.body });
  });

  it("keeps the answer that there is nothing to give back", async () => {
    const key = randomUUID();
    const first = await post("/v1/refunds", "payment_intent=pi_none", { "idempotency-key": key });
    const again = await post("/v1/refunds", "payment_intent=pi_none", { "idempotency-key": key });
    expect([first.status, again.status]).toEqual([404, 404]);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
  });

  it("is free again after 24 hours", async () => {
    const key = randomUUID();
    const first = await post("/v1/customers", "name=Fern", { "idempotency-key": key });
    await asOwner(
      "UPDATE dev_payment_idempotency SET created_at = now() - interval '25 hours' WHERE key = $1",
      [key],
    );
    const later = await post("/v1/customers", "name=Jay", { "idempotency-key": key });
    expect(later.status).toBe(200);
    expect(later.body.id).not.toBe(first.body.id);
  });

  it("sent twenty times at once makes one thing; who comes meanwhile is told to wait", async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post("/v1/customers", `name=${key}`, { "idempotency-key": key })),
    );
    const made = await asApp("SELECT id FROM dev_payment_objects WHERE body ->> 'name' = $1", [key]);
    expect(made).toHaveLength(1);
    for (const { status, body } of answers) {
      if (status === 200) expect(body.id).toBe(made[0]!.id);
      else expect({ status, code: body.error.code }).toEqual({ status: 409, code: "idempotency_key_in_use" });
    }
  });

  it("has at most 255 characters", async () => {
    expect((await post("/v1/customers", "", { "idempotency-key": "k".repeat(255) })).status).toBe(200);
    expect((await post("/v1/customers", "", { "idempotency-key": "k".repeat(256) })).status).toBe(400);
  });
});

describe("who calls", () => {
  it("needs the key, the whole key", async () => {
    for (const authorization of [
      "",
      "Bearer",
      "Bearer sk_test_other",
      `Bearer ${apiKey}x`,
      `Basic ${apiKey}`,
    ]) {
      const { status, body } = await post("/v1/customers", "", { authorization });
      expect({ status, type: body.error.type }).toEqual({ status: 401, type: "invalid_request_error" });
      expect(JSON.stringify(body)).not.toContain(apiKey);
    }
  });

  it("speaks the SDK's version of the API", async () => {
    expect((await post("/v1/customers", "", { "stripe-version": Stripe.API_VERSION })).status).toBe(200);
    expect((await post("/v1/customers", "", { "stripe-version": "2019-01-01" })).status).toBe(400);
  });

  it("gets 404 for what is not there", async () => {
    for (const path of [
      "/v1/nothing",
      "/v1/refunds/re_none",
      "/v1/charges/%E0%A4%A",
      "/v1/customers/../secrets",
      "/v2/x",
    ]) {
      expect((await call("GET", path)).status).toBe(404);
    }
    expect((await call("DELETE", "/v1/customers/cus_1")).status).toBe(404);
  });

  it("sends forms, not JSON", async () => {
    const { status, body } = await post("/v1/customers", `{"name":"Fern"}`, {
      "content-type": "application/json",
    });
    expect(status).toBe(400);
    expect(body.error.type).toBe("invalid_request_error");
  });

  it("of an object that another request holds is told to try again", async () => {
    const { body } = await post("/v1/customers", "name=Fern");
    const holder = new Client({ connectionString: testDatabase().appUrl });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT id FROM dev_payment_objects WHERE id = $1 FOR UPDATE", [body.id]);
    const quick = await post(`/v1/customers/${body.id}`, "name=Jay");
    await holder.end();
    expect(quick).toMatchObject({ status: 429, body: { error: { code: "lock_timeout" } } });
    expect(quick.headers.get("stripe-should-retry")).toBe("true");
  });
});

describe("lists", () => {
  it("are walked by key in both directions and never skip or repeat", async () => {
    const email = `${randomUUID()}@example.com`;
    for (let n = 0; n < 7; n += 1) await stripe().customers.create({ email, name: `${n}` });
    const forward = await stripe().customers.list({ email, limit: 3 }).autoPagingToArray({ limit: 100 });
    expect(forward.map((customer) => customer.name)).toEqual(["6", "5", "4", "3", "2", "1", "0"]);
    const page = await stripe().customers.list({ email, limit: 3, ending_before: forward[6]!.id });
    expect(page.data.map((customer) => customer.name)).toEqual(["3", "2", "1"]);
    expect(page.has_more).toBe(true);
    const between = { gte: forward[0]!.created - 60, lt: forward[0]!.created + 60 };
    expect((await stripe().customers.list({ email, created: between })).data).toHaveLength(7);
    expect((await stripe().customers.list({ email, created: { gt: between.lt } })).data).toHaveLength(0);
  });

  it("refuse a cursor that leads nowhere", async () => {
    await expect(stripe().charges.list({ starting_after: "ch_none" })).rejects.toMatchObject({
      code: "resource_missing",
      param: "starting_after",
    });
  });
});

describe("a payment intent of the API", () => {
  it("is made, changed and canceled, and a canceled one stays canceled", async () => {
    const intent = await stripe().paymentIntents.create({
      amount: 1_234,
      currency: "usd",
      metadata: { a: "1", b: "2" },
    });
    expect(intent.status).toBe("requires_payment_method");
    const changed = await stripe().paymentIntents.update(intent.id, {
      amount: 2_000,
      metadata: { b: "", c: "3" },
    });
    expect(changed).toMatchObject({ amount: 2_000, metadata: { a: "1", c: "3" } });
    expect((await stripe().paymentIntents.update(intent.id, { metadata: "" })).metadata).toEqual({});
    const canceled = await stripe().paymentIntents.cancel(intent.id, { cancellation_reason: "abandoned" });
    expect(canceled).toMatchObject({ status: "canceled", cancellation_reason: "abandoned" });
    await expect(stripe().paymentIntents.cancel(intent.id)).rejects.toMatchObject({
      code: "payment_intent_unexpected_state",
    });
  });

  it("is paid by a test card, and expanded where asked", async () => {
    const paid = await stripe().paymentIntents.create({
      amount: 1_000,
      currency: "usd",
      confirm: true,
      payment_method: "pm_card_visa",
      expand: ["latest_charge"],
    });
    expect(paid.status).toBe("succeeded");
    expect(paid.latest_charge).toMatchObject({ object: "charge", amount_captured: 1_000, paid: true });
    const charge = (paid.latest_charge as Stripe.Charge).id;
    expect(await stripe().charges.retrieve(charge)).toMatchObject({ payment_intent: paid.id });
    await expect(stripe().charges.retrieve(charge, { expand: ["metadata"] })).rejects.toThrow(
      "cannot be expanded",
    );
    const refund = await stripe().refunds.create({ charge, amount: 400 });
    expect(await stripe().refunds.retrieve(refund.id)).toMatchObject({
      amount: 400,
      charge,
      status: "succeeded",
    });
    const events = await stripe().events.list({ types: ["refund.created", "charge.refunded"], limit: 2 });
    expect(events.data.map((event) => event.type)).toEqual(["charge.refunded", "refund.created"]);
    expect((await stripe().events.retrieve(events.data[0]!.id)).data.object).toMatchObject({
      amount_refunded: 400,
    });
  });
});

type Answer = { status: number; headers: Headers; body: { id: string; error: Record<string, unknown> } };

function post(path: string, body: string, headers: Record<string, string> = {}): Promise<Answer> {
  return call("POST", path, { "content-type": "application/x-www-form-urlencoded", ...headers }, body);
}

async function call(method: string, path: string, headers = {}, body?: string): Promise<Answer> {
  const response = await fetch(door.origin + path, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, ...headers },
    body,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Answer["body"],
  };
}
