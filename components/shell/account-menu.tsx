import type { ReactNode } from "react";
import { Face } from "@/components/ui/face";
import { Icon } from "@/components/ui/icon";
import { MenuPanel } from "./menu-panel";
import { personalNav, type Workspace } from "./nav-items";
import { NavLinks } from "./nav-links";

export type ShellPerson = {
  name: string;
  handle?: string | null;
  photoUrl?: string | null;
  workspaces: readonly Workspace[];
};

type AccountMenuProps = {
  person: ShellPerson;
  /** Whose page this is, when that is not the person: a dealer's name on its lot. */
  title?: string;
  showFace?: boolean;
  /** A form that signs out; its button closes the list. */
  signOut?: ReactNode;
};

/**
 * The name in the corner: workspaces of this person, what is theirs, and the way out. Opens without
 * script.
 */
export function AccountMenu({ person, title = person.name, showFace, signOut }: AccountMenuProps) {
  const workplaces = new Set(person.workspaces.map(({ href }) => href));
  const theirs = personalNav.filter(({ href }) => !workplaces.has(href));
  const handle = title === person.name ? person.handle : title;
  return (
    <div className="account">
      <button type="button" className="account-name" popoverTarget="account-menu">
        {showFace ? <Face name={title} handle={handle} size="xs" /> : null}
        <span>
          <span className="vh">Account: </span>
          {title}
        </span>
        <Icon name="chevron" />
      </button>
      <MenuPanel id="account-menu" className="drop drop-end">
        {title === person.name ? null : <p className="drop-note">Signed in as {person.name}</p>}
        <nav aria-label="Workspaces and account">
          <NavLinks items={person.workspaces} />
          <NavLinks items={theirs} />
        </nav>
        {signOut ? <div className="drop-foot">{signOut}</div> : null}
      </MenuPanel>
    </div>
  );
}
