import "server-only";

/**
 * The network address a request came from, for counting attempts only: the last of X-Forwarded-For, which the
 * nearest proxy (or Next itself) wrote; what stands before it a visitor can make up.
 */
export function visitorAddress(headers: { get(name: string): string | null }): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}
