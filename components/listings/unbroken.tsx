import type { ReactNode } from "react";

/** A title whose hyphened names stay on one line: "F-150", "CX-5". The text itself is unchanged. */
export function unbroken(title: string): ReactNode {
  if (!title.includes("-")) return title;
  return title.split(/(\S*-\S*)/).map((part, index) =>
    part.includes("-") && part.length <= 16 ? (
      <span key={index} className="nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
