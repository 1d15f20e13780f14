"use client";

import { useActionState, useEffect, useEffectEvent, useId, useRef, type ComponentProps } from "react";
import type { FormAction } from "@/lib/core/action-state";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { useFormProblems, type RefusedState } from "./form-problems";
import { Note } from "./note";

type ActionFormProps = Omit<ComponentProps<"form">, "action"> & {
  action: FormAction;
  /** What did not happen, said on top of two or more things to correct: "Nothing was posted." */
  safe?: string;
  /** Called with the action's `data` once it worked. */
  onDone?: (data: unknown) => void;
};

/**
 * A form around a server action, with or without script. A refusal stands on top and beside its fields,
 * takes the focus, and leaves what was typed; a success is said aloud.
 */
export function ActionForm({
  action,
  safe = "Nothing was saved.",
  onDone,
  children,
  ...form
}: ActionFormProps) {
  const [state, formAction] = useActionState(action, null);
  const formId = useId();
  const box = useRef<HTMLFormElement>(null);
  const refused = state?.ok === false ? state : null;
  const { problems, isUnseen } = useFormProblems(formId, box, refused);
  const doneMessage = state?.ok ? state.message : undefined;
  const tellDone = useEffectEvent(() => (state?.ok ? onDone?.(state.data) : undefined));
  useEffect(() => tellDone(), [state]);

  return (
    <FormContext value={{ formId, values: refused?.values, fieldErrors: refused?.fieldErrors }}>
      <form {...form} ref={box} action={formAction} noValidate>
        <ErrorSummary problems={problems} safe={safe} />
        {refused && (problems.length === 0 || isUnseen) ? <RefusedNote state={refused} /> : null}
        {children}
        <div role="status" className={doneMessage ? undefined : "vh"}>
          {doneMessage ? <Note kind="go">{doneMessage}</Note> : null}
        </div>
      </form>
    </FormContext>
  );
}

function RefusedNote({ state }: { state: RefusedState }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), [state]);
  return (
    <Note kind="wrong" role="alert" tabIndex={-1} ref={note}>
      <p>
        {state.message} {state.code === "sign_in_needed" ? <a href="/sign-in">Sign in</a> : null}
      </p>
    </Note>
  );
}
