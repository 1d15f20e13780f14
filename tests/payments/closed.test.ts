import { beforeAll, describe, expect, it } from "vitest";

type Post = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;
type Page = (props: { params: Promise<{ id: string }>; searchParams: Promise<object> }) => Promise<unknown>;

const doors: Record<string, unknown> = {};
const props = { params: Promise.resolve({ id: "cs_test_1" }), searchParams: Promise.resolve({}) };

beforeAll(async () => {
  process.env.STRIPE_SECRET_KEY = "sk_test_a_real_one";
  const api = await import("@/app/v1/[...path]/route");
  const answer = await import("@/app/dev/payments/checkout/[id]/answer/route");
  const deeds = await import("@/app/dev/payments/deeds/route");
  const page = await import("@/app/dev/payments/page");
  const checkout = await import("@/app/dev/payments/checkout/[id]/page");
  Object.assign(doors, {
    get: api.GET,
    post: api.POST,
    answer: answer.POST,
    deeds: deeds.POST,
    page: page.default,
    checkout: checkout.default,
  });
});

describe("with a key of Stripe's", () => {
  it.each(["get", "post", "answer", "deeds"])("the stand-in's door %s does not exist", async (name) => {
    const { NextRequest } = await import("next/server");
    const request = new NextRequest("http://localhost:3000/v1/charges", {
      method: name === "get" ? "GET" : "POST",
    });
    expect((await (doors[name] as Post)(request, props)).status).toBe(404);
  });

  it.each(["page", "checkout"])("the stand-in's %s does not exist", async (name) => {
    await expect((doors[name] as Page)(props)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  });

  it("no event of the stand-in's is sent", async () => {
    const { deliverDueEvents } = await import("@/lib/payments/stand-in/deliver-events");
    expect(await deliverDueEvents()).toEqual({ delivered: 0, failed: 0 });
  });

  it("Stripe itself is asked, and its own secret alone is believed", async () => {
    const { paymentsConnection } = await import("@/lib/payments/client");
    expect(paymentsConnection()).toEqual({
      secretKey: "sk_test_a_real_one",
      webhookSecrets: ["whsec_that_only_the_tests_know_about"],
      apiOrigin: null,
    });
  });
});
