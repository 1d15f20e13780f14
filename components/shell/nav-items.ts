export type NavItem = { href: string; label: string };

/** Where a person may work, besides shopping. `kind` is the sort of workspace, `label` whose it is. */
export type Workspace = NavItem & { kind: "buyer" | "desk" | "lot" | "steward" };

export const publicNav: NavItem[] = [
  { href: "/cars", label: "Cars" },
  { href: "/people", label: "People" },
  { href: "/how-it-works", label: "How it works" },
];

export const personalNav: NavItem[] = [
  { href: "/my-people", label: "My people" },
  { href: "/garage", label: "Garage" },
  { href: "/settings", label: "Settings" },
];

export const deskNav: NavItem[] = [
  { href: "/desk", label: "Next" },
  { href: "/desk/clients", label: "Clients" },
  { href: "/desk/orders", label: "Orders" },
  { href: "/desk/profile", label: "Profile" },
];

export const stewardNav: NavItem[] = [
  { href: "/steward", label: "Market" },
  { href: "/steward/dealers", label: "Dealers" },
  { href: "/steward/people", label: "People" },
  { href: "/steward/events", label: "Events" },
];

/** The pages of one dealer's lot. */
export function lotNav(slug: string): NavItem[] {
  return [
    { href: `/lot/${slug}/inventory`, label: "Inventory" },
    { href: `/lot/${slug}/import`, label: "Import" },
    { href: `/lot/${slug}/orders`, label: "Orders" },
    { href: `/lot/${slug}/people`, label: "People" },
    { href: `/lot/${slug}/settings`, label: "Settings" },
  ];
}

/** The item a path stands under: the longest address that begins it. */
export function currentItem(items: readonly NavItem[], path: string): string | undefined {
  const holding = items.filter(({ href }) => path === href || path.startsWith(`${href}/`));
  return holding.sort((a, b) => b.href.length - a.href.length)[0]?.href;
}
