import type { ReactNode } from "react";
import { AccountMenu, type ShellPerson } from "./account-menu";
import { Mark } from "./mark";
import type { NavItem } from "./nav-items";
import { NavLinks } from "./nav-links";
import { PhoneMenu } from "./phone-menu";

type WorkspaceBarProps = {
  items: readonly NavItem[];
  person: ShellPerson;
  /** The dealer's name on its lot; the person's own when left out. */
  title?: string;
  signOut?: ReactNode;
  current?: string;
};

/** The bar of desk, lot and steward. `items` come from nav-items: `deskNav`, `lotNav(slug)`, `stewardNav`. */
export function WorkspaceBar({ items, person, title, signOut, current }: WorkspaceBarProps) {
  return (
    <header className="top">
      <div className="wrap">
        <Mark />
        <nav className="nav" aria-label="Main">
          <NavLinks items={items} current={current} />
        </nav>
        <div className="top-end">
          <AccountMenu person={person} title={title} signOut={signOut} showFace />
          <PhoneMenu items={items} current={current} />
        </div>
      </div>
    </header>
  );
}
