"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { currentItem, type NavItem } from "./nav-items";

/**
 * Links of a bar or a menu; the one this page stands under is marked. `current` overrules what the address
 * says.
 */
export function NavLinks({ items, current }: { items: readonly NavItem[]; current?: string }) {
  const path = usePathname();
  const here = current ?? currentItem(items, path);
  return items.map(({ href, label }) => (
    <Link key={href} href={href} aria-current={href === here ? "page" : undefined}>
      {label}
    </Link>
  ));
}
