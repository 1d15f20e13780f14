import { expect, it } from "vitest";

process.env.NEXTAUTH_URL = "https://localhost:3443/";

it("over https the session cookie is bound to this host and never sent in the clear", async () => {
  const { SESSION_COOKIE, sessionCookieOptions } = await import("@/lib/web/session-cookie");
  const { authOptions } = await import("@/lib/web/auth-options");
  expect(SESSION_COOKIE).toBe("__Host-next-auth.session-token");
  expect(sessionCookieOptions).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
  expect(authOptions.cookies?.sessionToken).toEqual({ name: SESSION_COOKIE, options: sessionCookieOptions });
});
