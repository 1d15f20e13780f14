import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonClasses, type ButtonLook } from "./button-look";

type ButtonLinkProps = ButtonLook & ComponentProps<"a"> & { href: string };

/**
 * A link that looks like a button: it goes somewhere and changes nothing. Downloads and outside addresses
 * too.
 */
export function ButtonLink({ variant, size, wide, className, href, ...rest }: ButtonLinkProps) {
  const classes = buttonClasses({ variant, size, wide }, className);
  const staysInside = href.startsWith("/") && !href.startsWith("/api/") && rest.download === undefined;
  if (staysInside) return <Link href={href} className={classes} {...rest} />;
  return <a href={href} className={classes} {...rest} />;
}
