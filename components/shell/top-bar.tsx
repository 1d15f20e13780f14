import type { ReactNode } from "react";
import { AccountCorner } from "./account-corner";
import type { ShellPerson } from "./account-menu";
import { Corner } from "./corner";
import { Mark } from "./mark";
import { publicNav, type NavItem } from "./nav-items";
import { NavLinks } from "./nav-links";
import { PhoneMenu } from "./phone-menu";

type TopBarProps = {
  /**
   * Left out on pages cached for everyone: the corner then asks for itself. Null means nobody is signed
   * in.
   */
  person?: ShellPerson | null;
  signOut?: ReactNode;
  items?: readonly NavItem[];
  current?: string;
};

/** The bar of every page for buyers. */
export function TopBar({ person, signOut, items = publicNav, current }: TopBarProps) {
  return (
    <header className="top">
      <div className="wrap">
        <Mark />
        <nav className="nav" aria-label="Main">
          <NavLinks items={items} current={current} />
        </nav>
        <div className="top-end">
          {person === undefined ? (
            <AccountCorner signOut={signOut} />
          ) : (
            <Corner person={person} signOut={signOut} />
          )}
          <PhoneMenu items={items} current={current} />
        </div>
      </div>
    </header>
  );
}
