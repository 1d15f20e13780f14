import type { ReactNode } from "react";

type EmptyProps = { title: string; level?: 2 | 3; children?: ReactNode };

/** Nothing here: what is true, then the next step. */
export function Empty({ title, level = 3, children }: EmptyProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <Heading className={level === 2 ? "h3" : undefined}>{title}</Heading>
      {children}
    </div>
  );
}
