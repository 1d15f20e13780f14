import Link from "next/link";
import type { NavItem } from "./nav-items";

export type FooterGroup = { title: string; links: (NavItem & { lang?: string })[] };

const defaultGroups: FooterGroup[] = [
  {
    title: "Shop",
    links: [
      { href: "/cars", label: "Cars" },
      { href: "/people", label: "People" },
      { href: "/dealers", label: "Dealers" },
    ],
  },
  {
    title: "Check us",
    links: [
      { href: "/verify", label: "Verify a price" },
      { href: "/how-it-works#rules", label: "Market rules" },
    ],
  },
  {
    title: "Help",
    links: [
      { href: "/how-it-works", label: "How it works" },
      { href: "/how-it-works#your-data", label: "Your data" },
    ],
  },
];

/** The foot of every page for buyers. */
export function Footer({ groups = defaultGroups }: { groups?: FooterGroup[] }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="stack-1">
          <p>
            <strong>Upfront</strong> is one shelf of cars from every member dealer, at one price each, sold by
            people you choose and keep.
          </p>
          <p className="dim">Tax and title figures are estimates until the state confirms them.</p>
        </div>
        {groups.map(({ title, links }) => (
          <div key={title}>
            <h2>{title}</h2>
            <ul>
              {links.map(({ href, label, lang }) => (
                <li key={href}>
                  <Link href={href} lang={lang} hrefLang={lang}>
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </footer>
  );
}
