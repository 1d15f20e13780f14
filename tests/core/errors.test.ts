import { describe, expect, it } from "vitest";
import { isRefusal, Refusal, refusals } from "@/lib/core/errors";

describe("a refusal", () => {
  it.each(Object.entries(refusals))("%s has a status and sentences in our voice", (_, { status, message }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(message).not.toMatch(/!|sorry|oops|please/i);
  });

  it("is known as one wherever it was made", () => {
    expect(isRefusal(new Refusal("not_found"))).toBe(true);
    expect(isRefusal(new Error("not_found"))).toBe(false);
  });
});
