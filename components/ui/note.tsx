import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A boxed word of the house: `go` it worked, `wait` somebody is waited for, `wrong` it was refused. */
export function Note({
  kind = "plain",
  title,
  level = 3,
  className,
  children,
  ...rest
}: ComponentProps<"div"> & { kind?: "go" | "wait" | "wrong" | "plain"; title?: string; level?: 2 | 3 | 4 }) {
  const Heading = `h${level}` as const;
  return (
    <div className={classNames("note", kind !== "plain" && kind, className)} {...rest} title={undefined}>
      {title ? <Heading className={level === 2 ? "h3" : undefined}>{title}</Heading> : null}
      {children}
    </div>
  );
}
