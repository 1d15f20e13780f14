"use client";

import { createContext, useContext } from "react";
import type { FieldErrors } from "@/lib/core/errors";

type FormLife = { formId: string; values?: Record<string, string | string[]>; fieldErrors?: FieldErrors };

export const FormContext = createContext<FormLife>({ formId: "form" });

/**
 * What a field of this name has in the form around it: its id, its error, and what was typed when it was
 * refused.
 */
export function useFormField(name: string): { id: string; error?: string; typed?: string | string[] | null } {
  const { formId, values, fieldErrors } = useContext(FormContext);
  const typed = values ? (values[name] ?? null) : undefined;
  return { id: fieldId(formId, name), error: fieldErrors?.[name]?.[0], typed };
}

/** The id of the control called `name` in the form `formId`. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`;
}
