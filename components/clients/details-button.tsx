import type { ReactNode } from "react";
import { buttonClasses } from "@/components/ui/button-look";
import { Kbd } from "@/components/ui/kbd";

type DetailsButtonProps = {
  label: string;
  shortcut?: string;
  isGo?: boolean;
  isEnd?: boolean;
  children: ReactNode;
};

/** A button that opens a small form under the row it stands in. Works without script. */
export function DetailsButton({ label, shortcut, isGo, isEnd, children }: DetailsButtonProps) {
  const variant = isEnd ? "end" : isGo ? "go" : "plain";
  return (
    <details className="opens-form" name="desk-form">
      <summary className={buttonClasses({ variant })} data-key={shortcut?.toLowerCase()}>
        {label} {shortcut ? <Kbd>{shortcut}</Kbd> : null}
      </summary>
      <div className="opened">{children}</div>
    </details>
  );
}
