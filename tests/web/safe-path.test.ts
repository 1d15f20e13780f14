import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safePath, signInPath } from "@/lib/web/safe-path";

const ours = "http://localhost:3000";

describe("where somebody is sent next", () => {
  it.each([
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://evil.example/",
    "http://localhost:3000.evil.example/",
    "http://localhost:3000@evil.example/",
    "javascript:alert(1)",
    "%2f%2fevil.example",
    "/%2f%2fevil.example",
    "/%2fevil.example",
    "/%5cevil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/%2e//evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/%00",
    "/%zz",
    "/api/auth/signout",
    "desk",
    "",
    `/${"x".repeat(3_000)}`,
    undefined,
    null,
    7,
    ["/desk"],
  ])("is never %s", (wanted) => {
    expect(safePath(wanted, "/home")).toBe("/home");
  });

  it.each([
    ["/desk", "/desk"],
    ["/cars?make=Honda&with=fern", "/cars?make=Honda&with=fern"],
    ["/people/fern-okonkwo-reyes#book", "/people/fern-okonkwo-reyes#book"],
    ["/cars?q=a%20b%2F%2Fc", "/cars?q=a%20b%2F%2Fc"],
    [`${ours}/orders/7Q4K-29XP`, "/orders/7Q4K-29XP"],
    ["/", "/"],
  ])("may be %s", (wanted, path) => {
    expect(safePath(wanted)).toBe(path);
  });

  it("is our own site for whatever is asked", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string(),
          fc.string().map((text) => `/${text}`),
        ),
        (wanted) => {
          const path = safePath(wanted);
          expect(new URL(path, ours).origin).toBe(ours);
          expect(path.startsWith("//")).toBe(false);
        },
      ),
    );
  });

  it("is remembered on the way through the sign-in page", () => {
    expect(signInPath("/desk?tab=1")).toBe("/sign-in?next=%2Fdesk%3Ftab%3D1");
    expect(signInPath("//evil.example")).toBe("/sign-in");
  });
});
