import { ORIGIN } from "@/lib/web/origin";

const outward = /^[/\\]{2}|[\\\u0000-\u001f\u007f]/;

/**
 * Where to send somebody next: `wanted` when it is a page of this site ("/orders/7Q4K-29XP", or our own
 * origin before it), else `fallback`. Everything a browser could read as another host is refused, encoded or
 * not.
 */
export function safePath(wanted: unknown, fallback = "/"): string {
  if (typeof wanted !== "string" || wanted.length > 2_000) return fallback;
  const path = wanted.startsWith(`${ORIGIN}/`) ? wanted.slice(ORIGIN.length) : wanted;
  if (!path.startsWith("/") || outward.test(path) || outward.test(decoded(path))) return fallback;
  const url = new URL(path, ORIGIN);
  const isOurs = url.origin === ORIGIN && !outward.test(url.pathname) && !url.pathname.startsWith("/api/");
  if (!isOurs) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** The sign-in page's address, for coming back to `returnTo`. */
export function signInPath(returnTo?: string): string {
  const next = safePath(returnTo, "");
  return next ? `/sign-in?${new URLSearchParams({ next })}` : "/sign-in";
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.split(/[?#]/)[0]!);
  } catch {
    return "\\";
  }
}
