import { Refusal } from "@/lib/core/errors";
import { ORIGIN } from "@/lib/web/origin";

type Asked = { method: string; headers: { get(name: string): string | null } };

/**
 * Refuses, with `cross_site`, a writing request that a browser sent from another site. A caller that is no
 * browser sends neither header and carries nobody's cookies.
 */
export function refuseCrossSite({ method, headers }: Asked): void {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return;
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  if (site !== null && site !== "same-origin" && site !== "none") throw new Refusal("cross_site");
  if (origin !== null && !isOurs(origin, headers.get("host"))) throw new Refusal("cross_site");
}

function isOurs(origin: string, host: string | null): boolean {
  if (origin === ORIGIN) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
