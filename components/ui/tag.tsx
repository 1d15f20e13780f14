import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/** A fact in two or three words, framed. */
export function Tag({ className, ...rest }: ComponentProps<"span">) {
  return <span className={classNames("tag", className)} {...rest} />;
}

/** Tags in a row, as a list. */
export function TagList({ tags }: { tags: { key: string; label: ReactNode; lang?: string }[] }) {
  return (
    <ul className="row">
      {tags.map(({ key, label, lang }) => (
        <li key={key} className="tag" lang={lang}>
          {label}
        </li>
      ))}
    </ul>
  );
}
