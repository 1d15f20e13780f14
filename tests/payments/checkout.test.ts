import { addHours, addMinutes, subMinutes } from "date-fns";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expireCheckout } from "@/lib/payments/expire-checkout";
import { findCheckout } from "@/lib/payments/find-checkout";
import { findPaymentFor, findPaymentsFor } from "@/lib/payments/find-payments";
import { listEventsSince } from "@/lib/payments/list-events";
import { refundPayment } from "@/lib/payments/refund-payment";
import type { CheckoutRequest } from "@/lib/payments/schema";
import { deliverDueEvents, deliverEvents } from "@/lib/payments/stand-in/deliver-events";
import { answerBank, letExpire, payByCard } from "@/lib/payments/stand-in/pay-session";
import { startCheckout } from "@/lib/payments/start-checkout";
import { verifyWebhook } from "@/lib/payments/verify-webhook";
import { asApp } from "../setup/database";
import { openTestDoor, type TestDoor } from "./door";

const pays = "4242 4242 4242 4242";
const declines = "4000000000000002";
const asks = "4000002500003155";

let door: TestDoor;

beforeAll(async () => {
  door = await openTestDoor();
});
afterAll(() => door.close());
beforeEach(() => {
  door.faults = [];
  door.webhookStatus = 200;
});

describe("paying", () => {
  it("takes the whole amount once and says so in a signed event", async () => {
    const { sessionId, reference } = await start({ amountCents: 50_000 });
    const { outcome, returnUrl, eventIds } = await payByCard(sessionId, pays);
    expect(outcome).toBe("paid");
    expect(returnUrl).toBe(`http://localhost:3000/back?session=${sessionId}`);

    await deliverEvents(eventIds);
    const { body, signature } = door.received.at(-1)!;
    const event = verifyWebhook(body, signature);
    expect(event).toMatchObject({ type: "checkout_completed", reference, amountCents: 50_000, sessionId });
    const payment = await findPaymentFor(reference);
    expect(payment).toMatchObject({
      amountCents: 50_000,
      refundedCents: 0,
      paymentIntentId: event.paymentIntentId,
    });
    expect(await findCheckout(sessionId)).toMatchObject({
      status: "complete",
      isPaid: true,
      url: null,
      reference,
    });
  });

  it("cannot be done twice on one page, also by two at once", async () => {
    const { sessionId, reference } = await start();
    const results = await Promise.all(Array.from({ length: 8 }, () => payByCard(sessionId, pays)));
    expect(results.filter((result) => result.outcome === "paid")).toHaveLength(1);
    expect(results.filter((result) => result.outcome === "closed")).toHaveLength(7);
    expect(await findPaymentsFor(reference)).toHaveLength(1);
  });

  it("leaves the page open after a declined card, and another card pays", async () => {
    const { sessionId, reference } = await start();
    const first = await payByCard(sessionId, declines);
    expect(first.outcome).toBe("declined");
    await deliverEvents(first.eventIds);
    const event = verifyWebhook(door.received.at(-1)!.body, door.received.at(-1)!.signature);
    expect(event).toMatchObject({ type: "payment_failed", reference, amountCents: 50_000 });
    expect(await findPaymentFor(reference)).toBeNull();
    expect((await payByCard(sessionId, pays)).outcome).toBe("paid");
    expect(await findPaymentsFor(reference)).toHaveLength(1);
  });

  it("declines every number that is not a test card's", async () => {
    const { sessionId } = await start();
    expect((await payByCard(sessionId, "4111 1111 1111 1111")).outcome).toBe("declined");
    expect((await payByCard(sessionId, "'; DROP TABLE--")).outcome).toBe("declined");
  });

  it("waits for the bank when the card asks, and takes its no for a no", async () => {
    const { sessionId, reference } = await start();
    expect((await payByCard(sessionId, asks)).outcome).toBe("asks");
    expect(await findPaymentFor(reference)).toBeNull();
    expect((await answerBank(sessionId, false)).outcome).toBe("declined");
    expect((await answerBank(sessionId, true)).outcome).toBe("closed");
    expect((await payByCard(sessionId, asks)).outcome).toBe("asks");
    expect((await answerBank(sessionId, true)).outcome).toBe("paid");
    expect(await findPaymentsFor(reference)).toHaveLength(1);
  });
});

describe("the end of a page", () => {
  it("closes it for good, whoever asks how often", async () => {
    const { sessionId, reference } = await start();
    expect(await expireCheckout(sessionId)).toMatchObject({ status: "expired", isPaid: false, url: null });
    expect(await expireCheckout(sessionId)).toMatchObject({ status: "expired" });
    expect((await payByCard(sessionId, pays)).outcome).toBe("closed");
    expect(await findPaymentFor(reference)).toBeNull();
  });

  it("comes too late for a page that was paid, and says that it was", async () => {
    const { sessionId } = await start();
    await payByCard(sessionId, pays);
    expect(await expireCheckout(sessionId)).toMatchObject({ status: "complete", isPaid: true });
  });

  it("of paying and ending at the same moment exactly one happens", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { sessionId, reference } = await start();
      const [payment, ended] = await Promise.all([payByCard(sessionId, pays), expireCheckout(sessionId)]);
      const isPaid = payment.outcome === "paid";
      expect(ended?.status).toBe(isPaid ? "complete" : "expired");
      expect(await findPaymentsFor(reference)).toHaveLength(isPaid ? 1 : 0);
    }
  });

  it("comes by itself when its time is over, with one event", async () => {
    const { sessionId, reference } = await start();
    await asApp(
      `UPDATE dev_payment_objects SET body = jsonb_set(body, '{expires_at}', '1700000000') WHERE id = $1`,
      [sessionId],
    );
    expect(await findCheckout(sessionId)).toMatchObject({ status: "expired" });
    expect((await payByCard(sessionId, pays)).outcome).toBe("expired");
    await deliverDueEvents();
    await deliverDueEvents();
    const events = await eventsOf(reference);
    expect(events.map((event) => event.type)).toEqual(["checkout_expired"]);
  });

  it("is null for a page that never was", async () => {
    expect(await findCheckout("cs_test_nothing")).toBeNull();
    expect(await expireCheckout("cs_test_nothing")).toBeNull();
    expect((await letExpire("cs_test_nothing")).outcome).toBe("missing");
  });
});

describe("giving back", () => {
  it("gives back a part, then the rest, and never more than was taken", async () => {
    const { reference, paymentIntentId } = await startAndPay();
    const part = await refund(paymentIntentId, { amountCents: 20_000 });
    expect(part).toMatchObject({ amountCents: 20_000, status: "succeeded", wasAlreadyRefunded: false });
    await expect(refund(paymentIntentId, { amountCents: 30_001 })).rejects.toThrow("greater than unrefunded");
    expect(await refund(paymentIntentId)).toMatchObject({ amountCents: 30_000 });
    expect(await findPaymentFor(reference)).toMatchObject({ amountCents: 50_000, refundedCents: 50_000 });
    const refunded = (await eventsOf(reference)).filter((event) => event.type === "refunded");
    expect(refunded.map((event) => event.amountCents)).toEqual([20_000, 50_000]);
  });

  it("answers what stands when everything was given back before", async () => {
    const { paymentIntentId } = await startAndPay();
    const first = await refund(paymentIntentId);
    expect(await refund(paymentIntentId)).toEqual({ ...first, wasAlreadyRefunded: true });
  });

  it("of ten tries at once moves the money once", async () => {
    const { reference, paymentIntentId } = await startAndPay();
    const idempotencyKey = randomUUID();
    const tries = await Promise.all(
      Array.from({ length: 10 }, () =>
        refundPayment({ paymentIntentId, idempotencyKey, reason: "requested_by_customer" }).catch(() => null),
      ),
    );
    const ids = new Set(tries.flatMap((answer) => (answer ? [answer.refundId] : [])));
    expect(ids.size).toBe(1);
    expect(await findPaymentFor(reference)).toMatchObject({ refundedCents: 50_000 });
  });
});

describe("faults on the way", () => {
  it("a lost reply leads to one page and one payment", async () => {
    door.faults = ["lost_reply"];
    const { sessionId, reference } = await start();
    const { outcome } = await payByCard(sessionId, pays);
    expect(outcome).toBe("paid");
    const sessions = await asApp(
      `SELECT id FROM dev_payment_objects
       WHERE kind = 'checkout.session' AND body ->> 'client_reference_id' = $1`,
      [reference],
    );
    expect(sessions).toEqual([{ id: sessionId }]);
  });

  it("an outage that lasts is payment_unavailable, and so is a rate limit", async () => {
    door.faults = ["outage", "outage", "outage"];
    await expect(start()).rejects.toMatchObject({ code: "payment_unavailable", status: 503 });
    door.faults = ["rate_limit", "rate_limit", "rate_limit"];
    await expect(start()).rejects.toMatchObject({ code: "payment_unavailable" });
  });

  it("an event that finds nobody home is sent again until it arrives", async () => {
    const { sessionId, reference } = await start();
    const { eventIds } = await payByCard(sessionId, pays);
    door.webhookStatus = 503;
    expect(await deliverEvents(eventIds)).toMatchObject([{ status: 503 }]);
    const [row] = await rowsOf(eventIds);
    expect(row).toMatchObject({ attempts: 1, delivered_at: null, last_error: "The webhook answered 503." });

    door.webhookStatus = 200;
    await deliverDueEvents();
    expect((await rowsOf(eventIds))[0]).toMatchObject({ attempts: 1, delivered_at: null });
    await asApp("UPDATE dev_payment_events SET next_attempt_at = now() WHERE id = ANY($1)", [eventIds]);
    await deliverDueEvents();
    expect((await rowsOf(eventIds))[0]).toMatchObject({ attempts: 2, last_error: null });
    const event = verifyWebhook(door.received.at(-1)!.body, door.received.at(-1)!.signature);
    expect(event).toMatchObject({ id: eventIds[0], reference });
  });

  it("an event whose process died before sending it is sent by the next", async () => {
    const { sessionId } = await start();
    const { eventIds } = await payByCard(sessionId, pays);
    await asApp("UPDATE dev_payment_events SET next_attempt_at = now() WHERE id = ANY($1)", [eventIds]);
    await deliverDueEvents();
    expect((await rowsOf(eventIds))[0]?.delivered_at).not.toBeNull();
  });

  it("what happened can be read without any event arriving, oldest first", async () => {
    const since = subMinutes(new Date(), 1);
    const { reference, paymentIntentId } = await startAndPay();
    await refund(paymentIntentId);
    const events = (await listEventsSince(since)).filter((event) => event.reference === reference);
    expect(events.map((event) => event.type)).toEqual(["checkout_completed", "refunded"]);
  });
});

describe("what is asked of the door", () => {
  it("is whole cents within Stripe's limits", async () => {
    for (const amountCents of [0, -1, 49, 500.5, 100_000_000, Number.NaN]) {
      await expect(start({ amountCents })).rejects.toThrow();
    }
  });

  it("repeats its answer for the same key and refuses the key for another wish", async () => {
    const idempotencyKey = randomUUID();
    const reference = randomUUID();
    const expiresAt = addMinutes(new Date(), 15);
    const first = await start({ idempotencyKey, reference, expiresAt });
    expect((await start({ idempotencyKey, reference, expiresAt })).sessionId).toBe(first.sessionId);
    await expect(start({ idempotencyKey, reference, expiresAt, amountCents: 60_000 })).rejects.toThrow(
      "same parameters they were first used with",
    );
  });

  it("refuses an end that Stripe would refuse", async () => {
    await expect(start({ expiresAt: subMinutes(new Date(), 2) })).rejects.toThrow("at least 30 minutes");
    await expect(start({ expiresAt: addHours(new Date(), 24) })).rejects.toThrow("less than 24 hours");
  });
});

async function start(change: Partial<CheckoutRequest> = {}) {
  const reference = change.reference ?? randomUUID();
  const started = await startCheckout({
    reference,
    description: "A deposit",
    amountCents: 50_000,
    currency: "usd",
    successUrl: "http://localhost:3000/back?session={CHECKOUT_SESSION_ID}",
    cancelUrl: "http://localhost:3000/away",
    customerEmail: "someone@example.com",
    expiresAt: addMinutes(new Date(), 15),
    idempotencyKey: randomUUID(),
    metadata: { kind: "deposit" },
    ...change,
  });
  return { ...started, reference };
}

async function startAndPay() {
  const { sessionId, reference } = await start();
  await payByCard(sessionId, pays);
  const checkout = await findCheckout(sessionId);
  return { sessionId, reference, paymentIntentId: checkout!.paymentIntentId! };
}

function refund(paymentIntentId: string, change: { amountCents?: number } = {}) {
  return refundPayment({
    paymentIntentId,
    idempotencyKey: randomUUID(),
    reason: "requested_by_customer",
    ...change,
  });
}

async function eventsOf(reference: string) {
  return (await listEventsSince(subMinutes(new Date(), 5))).filter((event) => event.reference === reference);
}

function rowsOf(eventIds: string[]) {
  return asApp<{ attempts: number; delivered_at: Date | null; last_error: string | null }>(
    "SELECT attempts, delivered_at, last_error FROM dev_payment_events WHERE id = ANY($1)",
    [eventIds],
  );
}
