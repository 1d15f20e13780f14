import type { ComponentProps } from "react";
import { buttonClasses, type ButtonLook } from "./button-look";

export type ButtonProps = ButtonLook & ComponentProps<"button"> & { busy?: boolean };

/** A button. It says what happens, with the amount; when it cannot be pressed its label says why. */
export function Button({ variant, size, wide, busy, className, type = "button", ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClasses({ variant, size, wide }, className, busy && "busy")}
      aria-disabled={busy || undefined}
      {...rest}
    />
  );
}
