import "server-only";
import { cookies } from "next/headers";
import { LINK_MINUTES } from "@/lib/people/issue-sign-in-token";
import { isSecure } from "@/lib/web/session-cookie";

/**
 * Keeps, in this browser and for as long as a link works, which address is signing in. Never in a page's
 * address.
 */
export const ADDRESS_COOKIE = "sign-in-address";

export const addressCookieOptions = {
  httpOnly: true,
  sameSite: "lax",
  path: "/sign-in",
  secure: isSecure,
  maxAge: LINK_MINUTES * 60,
} as const;

export async function rememberSignInAddress(email: string): Promise<void> {
  (await cookies()).set(ADDRESS_COOKIE, email, addressCookieOptions);
}

export async function signInAddress(): Promise<string> {
  return (await cookies()).get(ADDRESS_COOKIE)?.value ?? "";
}
