import Stripe from "stripe";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { connectPayments } from "@/lib/payments/client";
import { verifyWebhook } from "@/lib/payments/verify-webhook";

const current = "whsec_the_one_in_use";
const former = "whsec_the_one_before";

const completed = {
  id: "evt_1",
  object: "event",
  created: 1_763_700_000,
  type: "checkout.session.completed",
  data: {
    object: {
      id: "cs_test_1",
      object: "checkout.session",
      amount_total: 50_000,
      client_reference_id: "R-1",
      payment_intent: "pi_1",
      payment_status: "paid",
    },
  },
};

beforeAll(() => {
  connectPayments({
    secretKey: "sk_test_x",
    webhookSecrets: [current, former],
    apiOrigin: "http://127.0.0.1:9",
  });
});

describe("an event", () => {
  it("that was signed is read, as text and as bytes", () => {
    const body = JSON.stringify(completed);
    const expected = {
      id: "evt_1",
      type: "checkout_completed",
      reference: "R-1",
      amountCents: 50_000,
      sessionId: "cs_test_1",
      paymentIntentId: "pi_1",
      createdAt: new Date("2025-11-21T04:40:00Z"),
      raw: completed,
    };
    expect(verifyWebhook(body, sign(body))).toEqual(expected);
    expect(verifyWebhook(Buffer.from(body), sign(body))).toEqual(expected);
  });

  it("may be signed with either secret while one is replaced", () => {
    const body = JSON.stringify(completed);
    expect(verifyWebhook(body, sign(body, { secret: former })).id).toBe("evt_1");
  });

  it("signed by anybody else is refused", () => {
    const body = JSON.stringify(completed);
    refuses(body, sign(body, { secret: "whsec_local_stand_in_only" }));
    refuses(body, sign(body, { secret: "" + former + "x" }));
  });

  it("changed by any one byte is refused", () => {
    const body = Buffer.from(JSON.stringify(completed));
    const signature = sign(body.toString());
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const changed = Buffer.from(body);
        changed[at] = changed[at]! ^ flip;
        refuses(changed, signature);
      }),
      { numRuns: 300 },
    );
    refuses(body.subarray(0, -1), signature);
    refuses(Buffer.concat([body, Buffer.from(" ")]), signature);
  });

  it("with any one byte of its signature changed is refused", () => {
    const body = JSON.stringify(completed);
    const signature = sign(body);
    const from = signature.indexOf("v1=") + 3;
    for (let at = from; at < signature.length; at += 1) {
      const other = signature[at] === "0" ? "1" : "0";
      refuses(body, signature.slice(0, at) + other + signature.slice(at + 1));
    }
  });

  it("is taken for five minutes and not a second longer", () => {
    const body = JSON.stringify(completed);
    const now = Math.floor(Date.now() / 1000);
    expect(verifyWebhook(body, sign(body, { timestamp: now - 298 })).id).toBe("evt_1");
    refuses(body, sign(body, { timestamp: now - 302 }));
    refuses(body, sign(body, { timestamp: now - 3 * 86_400 }));
    const [, v1] = sign(body, { timestamp: now - 302 }).split(",");
    refuses(body, `t=${now},${v1}`);
  });

  it.each([null, "", "t=1", "v1=abc", "t=,v1=", "t=abc,v1=def", "garbage", "t=1,v1=é", "v0=1,t=2"])(
    "with the signature %j is refused",
    (signature) => refuses(JSON.stringify(completed), signature),
  );

  it("of five megabytes is refused unread", () => {
    const body = JSON.stringify({ ...completed, padding: "x".repeat(5_000_000) });
    refuses(body, sign(body));
  });

  it("that says another than we watch is kept as it is and moves nothing", () => {
    const event = { ...completed, type: "payout.paid", data: { object: { anything: true } } };
    const body = JSON.stringify(event);
    const read = verifyWebhook(body, sign(body));
    expect(read).toMatchObject({
      type: "other",
      amountCents: null,
      sessionId: null,
      reference: null,
      raw: event,
    });
  });

  it("about a page that was closed without money moves nothing", () => {
    const read = open({ payment_status: "unpaid" });
    expect(read).toMatchObject({ type: "other", reference: "R-1" });
  });

  it("that does not look as Stripe documents it is a fault, never a payment", () => {
    expect(() => open({ amount_total: "50000" })).toThrow();
    expect(() => open({ amount_total: 500.5 })).toThrow();
    expect(() => open({ amount_total: -1 })).toThrow();
  });
});

function open(change: object) {
  const event = { ...completed, data: { object: { ...completed.data.object, ...change } } };
  const body = JSON.stringify(event);
  return verifyWebhook(body, sign(body));
}

function sign(payload: string, options: { secret?: string; timestamp?: number } = {}): string {
  return Stripe.webhooks.generateTestHeaderString({ payload, secret: current, ...options });
}

function refuses(body: string | Buffer, signature: string | null): void {
  expect(() => verifyWebhook(body, signature)).toThrow(
    expect.objectContaining({ code: "payment_event_forged", status: 400 }),
  );
}
