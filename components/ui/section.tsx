import { useId, type ComponentProps, type ReactNode } from "react";
import { classNames } from "./class-names";

type SectionProps = Omit<ComponentProps<"section">, "title"> & {
  title: ReactNode;
  aside?: ReactNode;
  level?: 2 | 3;
  gap?: boolean;
};

/**
 * A section: heavy rule, heading hung under it, a quiet line at the right. `gap` sets it off from what is
 * no section.
 */
export function Section({ title, aside, level = 2, gap, id, className, children, ...rest }: SectionProps) {
  const own = useId();
  const headingId = id ? `${id}-heading` : own;
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      className={classNames("sec", gap && "sec-gap", className)}
      aria-labelledby={headingId}
      {...rest}
    >
      <header>
        <Heading id={headingId}>{title}</Heading>
        {typeof aside === "string" ? <span className="dim">{aside}</span> : aside}
      </header>
      {children}
    </section>
  );
}
