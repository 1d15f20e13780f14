import type { ComponentProps, ReactNode } from "react";
import { Check } from "./check";

/** One answer of a question that matters, in a frame of its own: the answer in bold, then what it means. */
export function Choice({
  title,
  children,
  ...input
}: Omit<ComponentProps<"input">, "type" | "title"> & { title: string; children?: ReactNode }) {
  return (
    <Check type="radio" className="choice" {...input}>
      <span>
        <strong>{title}</strong> {children}
      </span>
    </Check>
  );
}
