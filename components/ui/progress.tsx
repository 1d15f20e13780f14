import type { ReactNode } from "react";

type ProgressProps = { label: string; value: number; max: number; children?: ReactNode };

/**
 * How far long work is. `label` names it for screen readers; children say figures, time left, and that one
 * may go.
 */
export function Progress({ label, value, max, children }: ProgressProps) {
  const share = max > 0 ? Math.min(100, (value / max) * 100) : 0;
  return (
    <>
      <div
        className="bar"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
      >
        <i style={{ width: `${share.toFixed(1)}%` }} />
      </div>
      {children}
    </>
  );
}
