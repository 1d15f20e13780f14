import type { ReactNode } from "react";
import { classNames } from "./class-names";

type LinesProps = { small?: boolean; className?: string; children: ReactNode };

/** Ruled lines, label left and figure right. Children are <Line>s. */
export function Lines({ small, className, children }: LinesProps) {
  return <dl className={classNames("lines", small && "small", className)}>{children}</dl>;
}

type LineProps = { label: ReactNode; note?: ReactNode; sum?: boolean; wraps?: boolean; children?: ReactNode };

/**
 * One line. `note` stands small under the label, `sum` rules it off and sets it strong, `wraps` lets the
 * figure break.
 */
export function Line({ label, note, sum, wraps, children }: LineProps) {
  return (
    <div className={sum ? "sum" : undefined}>
      <dt>
        {label} {note ? <small>{note}</small> : null}
      </dt>
      {children === undefined ? null : <dd className={wraps ? "wrap-ok" : undefined}>{children}</dd>}
    </div>
  );
}
