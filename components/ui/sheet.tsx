import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/** The window sticker: the one thing on a screen framed in ink. At most two to a screen. */
export function Sheet({ className, ...rest }: ComponentProps<"div">) {
  return <div className={classNames("sheet", className)} {...rest} />;
}

type BandProps = { title: ReactNode; aside?: ReactNode; id?: string; level?: 1 | 2 | 3 };

/** The sticker's title band. `aside` stands at its right: a number, a date. */
export function Band({ title, aside, id, level = 2 }: BandProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="band">
      <Heading id={id}>{title}</Heading>
      {aside ? <span>{aside}</span> : null}
    </div>
  );
}

type PartProps = Omit<ComponentProps<"section">, "title"> & {
  title?: ReactNode;
  aside?: ReactNode;
  level?: 2 | 3 | 4;
};

/** A ruled part of the sticker, with a small head of its own or without. */
export function Part({ title, aside, level = 3, className, children, ...rest }: PartProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={classNames("part", className)} {...rest}>
      {title ? (
        <Heading className={level === 3 ? undefined : "h3"}>
          {title} {aside ? <span>{aside}</span> : null}
        </Heading>
      ) : null}
      {children}
    </section>
  );
}
