import type { Actor } from "@/lib/people/actor";

export type Workspace = { kind: "buyer" | "desk" | "lot" | "steward"; href: string; label: string };

/**
 * Where a person works, all of it at once: everybody buys; some sell, some keep a lot, some keep the market.
 */
export function workspacesOf(actor: Actor): Workspace[] {
  return [
    { kind: "buyer", href: "/orders", label: "My orders" },
    ...(actor.profile ? [{ kind: "desk", href: "/desk", label: "Desk" } as const] : []),
    ...actor.staffAt.map(({ slug, name }) => ({ kind: "lot", href: `/lot/${slug}`, label: name }) as const),
    ...(actor.isSteward ? [{ kind: "steward", href: "/steward", label: "Steward" } as const] : []),
  ];
}

/** Where a person lands after signing in from nowhere in particular: their work, or the front page. */
export function homeOf(actor: Actor): string {
  return workspacesOf(actor).find(({ kind }) => kind !== "buyer")?.href ?? "/";
}
