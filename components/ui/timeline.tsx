import type { ReactNode } from "react";

/** What happened and what comes, on one rule. Children are <Moment>s. */
export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="time">{children}</ol>;
}

type MomentProps = {
  kind: "done" | "now" | "next" | "in" | "out";
  title: ReactNode;
  when?: ReactNode;
  level?: 3 | 4;
  children?: ReactNode;
};

const said = { done: null, now: "Now: ", next: "Still to come: ", in: null, out: null };

/** One mark: `done`, `now` or `next` for steps; `in` from the client, `out` to the client for touches. */
export function Moment({ kind, title, when, level = 3, children }: MomentProps) {
  const Heading = `h${level}` as const;
  return (
    <li className={kind === "next" ? undefined : kind} aria-current={kind === "now" ? "step" : undefined}>
      <Heading>
        {said[kind] ? <span className="vh">{said[kind]}</span> : null}
        {title}
      </Heading>
      {when ? <p className="when">{when}</p> : null}
      {children}
    </li>
  );
}
