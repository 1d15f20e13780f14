import { inRequest } from "./in-request";
import { NextRequest } from "next/server";
import { expect, it } from "vitest";

process.env.UPFRONT_DEMO = "0";

it("outside the demo market there is no door to walk in by, also for people with a demo address", async () => {
  const { createPerson } = await import("@/lib/people/create-person");
  const { POST } = await import("@/app/(account)/sign-in/demo/route");
  await createPerson({ email: "buyer@demo.upfront.example", name: "Somebody" });
  const body = new URLSearchParams({ as: "buyer@demo.upfront.example" });
  const request = new NextRequest("http://localhost:3000/sign-in/demo", { method: "POST", body });
  const response = await inRequest({}, () => POST(request, { params: Promise.resolve({}) }));
  expect(response.status).toBe(404);
  expect(response.headers.getSetCookie()).toEqual([]);
});
