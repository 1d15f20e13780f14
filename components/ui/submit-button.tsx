"use client";

import { useState, type MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

type SubmitButtonProps = ButtonProps & { busyLabel: string };

/**
 * Sends the form it stands in. While the form is under way it keeps its width, says what it is doing
 * (`busyLabel`, "Reserving"), and a second press does nothing.
 */
export function SubmitButton({ busyLabel, children, onClick, style, ...rest }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const [width, setWidth] = useState<number | null>(null);
  const isMine = pending && width !== null;

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (pending) return event.preventDefault();
    setWidth(event.currentTarget.offsetWidth);
    onClick?.(event);
  }

  return (
    <Button
      variant="go"
      {...rest}
      type="submit"
      busy={isMine}
      aria-disabled={pending || undefined}
      style={isMine ? { ...style, minWidth: width } : style}
      onClick={press}
    >
      {isMine ? <span role="status">{busyLabel}</span> : children}
    </Button>
  );
}
