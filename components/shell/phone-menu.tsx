import { Icon } from "@/components/ui/icon";
import { MenuPanel } from "./menu-panel";
import type { NavItem } from "./nav-items";
import { NavLinks } from "./nav-links";

/** The bar's links on a phone, behind one button. Opens without script. */
export function PhoneMenu({ items, current }: { items: readonly NavItem[]; current?: string }) {
  return (
    <div className="menu">
      <button type="button" className="btn sm" popoverTarget="phone-menu" aria-label="Menu">
        <Icon name="menu" />
      </button>
      <MenuPanel id="phone-menu" className="drop">
        <nav aria-label="Menu">
          <NavLinks items={items} current={current} />
        </nav>
      </MenuPanel>
    </div>
  );
}
