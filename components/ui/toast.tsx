import type { ReactNode } from "react";

/** Confirms, and offers undo (`action`). Never where an error lives. */
export function Toast({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="toast" role="status">
      <span>{children}</span>
      {action}
    </div>
  );
}

/** Holds toasts at the foot of the window. */
export function ToastPlace({ children }: { children: ReactNode }) {
  return <div className="toasts">{children}</div>;
}
