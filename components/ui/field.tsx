import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon } from "./icon";

export type FieldFrame = { label: ReactNode; hint?: ReactNode; error?: string; hideLabel?: boolean };
export type FieldWiring = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type FieldProps = FieldFrame & {
  id: string;
  className?: string;
  children: (wiring: FieldWiring) => ReactNode;
};

/** Label, control, error and hint, tied together for eyes and for screen readers. `id` names the control. */
export function Field({ id, label, hint, error, hideLabel, className, children }: FieldProps) {
  const describedBy = classNames(error && `${id}-error`, Boolean(hint) && `${id}-hint`);
  return (
    <div className={classNames("field", error && "bad", className)}>
      <label htmlFor={id} className={hideLabel ? "vh" : undefined}>
        {label}
      </label>
      {children({ id, "aria-describedby": describedBy, "aria-invalid": error ? true : undefined })}
      {error ? (
        <p className="err" id={`${id}-error`}>
          <Icon name="warning" />
          {error}
        </p>
      ) : null}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

type Named = { name: string; id?: string; className?: string };

/** One line of text. */
export function TextField(props: FieldFrame & Named & ComponentProps<"input">) {
  const { label, hint, error, hideLabel, className, id = props.name, ...input } = props;
  return (
    <Field {...{ id, label, hint, error, hideLabel, className }}>
      {(wiring) => <input {...input} {...wiring} />}
    </Field>
  );
}

/** Several lines of text; grows with what is typed. */
export function TextAreaField(props: FieldFrame & Named & ComponentProps<"textarea">) {
  const { label, hint, error, hideLabel, className, id = props.name, ...area } = props;
  return (
    <Field {...{ id, label, hint, error, hideLabel, className }}>
      {(wiring) => <textarea {...area} {...wiring} />}
    </Field>
  );
}

/** One of a list. Children are <option>s. */
export function SelectField(props: FieldFrame & Named & ComponentProps<"select">) {
  const { label, hint, error, hideLabel, className, id = props.name, ...select } = props;
  return (
    <Field {...{ id, label, hint, error, hideLabel, className }}>
      {(wiring) => <select {...select} {...wiring} />}
    </Field>
  );
}
