"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, type ReactNode } from "react";

type MenuPanelProps = { id: string; className: string; children: ReactNode };

/** What a bar's button opens. The browser opens and closes it; a followed link closes it here. */
export function MenuPanel({ id, className, children }: MenuPanelProps) {
  const path = usePathname();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.hidePopover?.(), [path]);
  return (
    <div id={id} ref={panel} className={className} popover="auto">
      {children}
    </div>
  );
}
