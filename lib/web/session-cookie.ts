import "server-only";
import { ORIGIN } from "@/lib/web/origin";

/** True when people reach us by https; cookies then say so. */
export const isSecure = ORIGIN.startsWith("https:");

/** `__Host-` binds the cookie to this one host, over https, for the whole site. */
export const SESSION_COOKIE = `${isSecure ? "__Host-" : ""}next-auth.session-token`;

export const sessionCookieOptions = {
  httpOnly: true,
  sameSite: "lax",
  path: "/",
  secure: isSecure,
} as const;
