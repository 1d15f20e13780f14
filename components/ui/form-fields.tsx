"use client";

import type { ComponentProps, ReactNode } from "react";
import { Check } from "./check";
import { classNames } from "./class-names";
import { SelectField, TextAreaField, TextField } from "./field";
import { useFormField } from "./form-context";
import { Icon } from "./icon";

/** One line of text in an ActionForm: shows its own error and comes back as it was typed. */
export function FormField(props: ComponentProps<typeof TextField>) {
  const { id, error, typed } = useFormField(props.name);
  return (
    <TextField
      {...props}
      id={props.id ?? id}
      error={error}
      defaultValue={textOf(typed, props.defaultValue)}
    />
  );
}

/** Several lines of text in an ActionForm. */
export function FormTextArea(props: ComponentProps<typeof TextAreaField>) {
  const { id, error, typed } = useFormField(props.name);
  return (
    <TextAreaField
      {...props}
      id={props.id ?? id}
      error={error}
      defaultValue={textOf(typed, props.defaultValue)}
    />
  );
}

/** One of a list in an ActionForm. Children are <option>s. */
export function FormSelect(props: ComponentProps<typeof SelectField>) {
  const { id, error, typed } = useFormField(props.name);
  const chosen = textOf(typed, props.defaultValue);
  // React leaves a reset <select> at its first option unless it is made anew.
  return (
    <SelectField key={String(chosen)} {...props} id={props.id ?? id} error={error} defaultValue={chosen} />
  );
}

/** A box to tick, or one radio, in an ActionForm. Its value is "on" unless `value` says otherwise. */
export function FormCheck({
  name,
  error: own,
  ...props
}: ComponentProps<typeof Check> & { name: string; error?: string }) {
  const { id: formField, error = own, typed } = useFormField(name);
  const value = String(props.value ?? "on");
  const isTicked = typed === undefined ? props.defaultChecked : [typed].flat().includes(value);
  const id = props.id ?? `${formField}-${value}`;
  return (
    <div className={classNames(error && "bad")}>
      <Check {...props} {...wiring(id, error)} name={name} defaultChecked={isTicked} />
      {error ? <Wrong id={`${id}-error`}>{error}</Wrong> : null}
    </div>
  );
}

function wiring(id: string, error: string | undefined) {
  return {
    id,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": error && `${id}-error`,
  } as const;
}

function Wrong({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="err" id={id}>
      <Icon name="warning" />
      {children}
    </p>
  );
}

type Typed = ReturnType<typeof useFormField>["typed"];

function textOf(typed: Typed, own: ComponentProps<"input">["defaultValue"]): typeof own {
  if (typed === undefined) return own;
  return [typed].flat().join("\n");
}
