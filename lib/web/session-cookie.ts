import "server-only";
import { env } from "@/lib/core/env";

const isSecure = new URL(env.NEXTAUTH_URL).protocol === "https:";

/** `__Host-` binds the cookie to this one host, over https, for the whole site. */
export const SESSION_COOKIE = `${isSecure ? "__Host-" : ""}next-auth.session-token`;

export const sessionCookieOptions = {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  secure: isSecure,
} as const;
