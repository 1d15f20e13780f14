import type { ComponentProps, ReactNode } from "react";
import { Button, type ButtonProps } from "./button";

/*
 * No script: `command` opens the <dialog> as a modal; a browser without it opens it as a popover.
 * Only for what undo cannot repair.
 */

type DialogProps = { id: string; title: string; actions: ReactNode; children: ReactNode };

/**
 * The question. Opened by a <DialogOpener for={id}>; `actions` holds the answer that does it and a
 * <DialogCloser>.
 */
export function Dialog({ id, title, actions, children }: DialogProps) {
  const titleId = `${id}-title`;
  return (
    <dialog id={id} className="dialog stack-1" popover="auto" closedby="any" aria-labelledby={titleId}>
      <h2 id={titleId} className="h3">
        {title}
      </h2>
      {children}
      <div className="row dialog-actions">{actions}</div>
    </dialog>
  );
}

type TargetProps = Omit<ButtonProps, "type"> & { for: string };

export function DialogOpener({ for: id, ...rest }: TargetProps) {
  return <Button popoverTarget={id} {...invoke(id, "show-modal")} aria-haspopup="dialog" {...rest} />;
}

export function DialogCloser({ for: id, ...rest }: TargetProps) {
  return <Button popoverTarget={id} popoverTargetAction="hide" {...invoke(id, "close")} {...rest} />;
}

function invoke(id: string, command: "show-modal" | "close"): ComponentProps<"button"> {
  return { commandfor: id, command } as ComponentProps<"button">;
}
