import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

type CheckProps = Omit<ComponentProps<"input">, "type"> & {
  type?: "checkbox" | "radio";
  children: ReactNode;
  count?: number;
};

/** A box to tick or one of a list, with its words; `count` stands at the end of the line. */
export function Check({ type = "checkbox", children, count, className, ...input }: CheckProps) {
  return (
    <label className={classNames("check", className)}>
      <input type={type} {...input} />
      {children}
      {count === undefined ? null : <span className="n">{count.toLocaleString("en-US")}</span>}
    </label>
  );
}
