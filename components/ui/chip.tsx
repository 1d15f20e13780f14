import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

type ChipLook = { chosen?: boolean; plain?: boolean; className?: string };
type ChipLinkProps = ChipLook & { href: string; removes?: boolean; children: ReactNode };
type ChipButtonProps = ChipLook & ComponentProps<"button">;

/** A small link: a filter to set, or with `removes` a filter in use that this link drops. */
export function ChipLink({ href, chosen, plain, removes, className, children }: ChipLinkProps) {
  const classes = classNames("chip", (chosen || removes) && "on", plain && "plain", className);
  return (
    <Link href={href} scroll={false} className={classes}>
      {children}
      {removes ? (
        <>
          {" "}
          <Icon name="close" />
          <span className="vh">remove</span>
        </>
      ) : null}
    </Link>
  );
}

/** A small button that stays pressed while `chosen`. */
export function ChipButton({ chosen, plain, className, type = "button", ...rest }: ChipButtonProps) {
  const classes = classNames("chip", chosen && "on", plain && "plain", className);
  return <button type={type} className={classes} aria-pressed={chosen} {...rest} />;
}
