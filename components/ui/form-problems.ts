"use client";

import { useEffect, useMemo, useState, type RefObject } from "react";
import type { ActionState } from "@/lib/core/action-state";
import type { FieldProblem } from "./error-summary";
import { fieldId } from "./form-context";

export type RefusedState = Extract<ActionState, { ok: false }>;
type FormBox = RefObject<HTMLFormElement | null>;
type Found = { refused: RefusedState; problems: FieldProblem[]; isUnseen: boolean };

/**
 * What a refused form has to correct. Labels are read from the page once there is script; before that a
 * field's name stands for it. `isUnseen`: the one problem belongs to no field a person can see.
 */
export function useFormProblems(
  formId: string,
  box: FormBox,
  refused: RefusedState | null,
): Omit<Found, "refused"> {
  const plain = useMemo(
    () => problemsOf(refused, (name) => fieldId(formId, name), wordsOf),
    [formId, refused],
  );
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    const form = box.current;
    if (!form || !refused) return;
    const controls = Object.keys(refused.fieldErrors ?? {}).map((name) => controlOf(form, name));
    const isUnseen = controls.length === 1 && !isSeen(controls[0]!);
    setFound({ refused, isUnseen, problems: problemsOf(refused, idIn(form, formId), labelIn(form)) });
    if (controls.length === 1 && !isUnseen) controls[0]?.focus();
  }, [box, formId, refused]);
  return found !== null && found.refused === refused ? found : { problems: plain, isUnseen: false };
}

type Naming = (name: string) => string;

function problemsOf(refused: RefusedState | null, idOf: Naming, labelOf: Naming): FieldProblem[] {
  return Object.entries(refused?.fieldErrors ?? {}).map(([name, messages]) => ({
    field: idOf(name),
    label: labelOf(name),
    message: messages[0] ?? "",
  }));
}

function idIn(form: HTMLFormElement, formId: string): Naming {
  return (name) => controlOf(form, name)?.id || fieldId(formId, name);
}

function labelIn(form: HTMLFormElement): Naming {
  return (name) => {
    const control = controlOf(form, name);
    const label = control && "labels" in control ? (control as HTMLInputElement).labels?.[0] : undefined;
    return label?.textContent?.trim() || wordsOf(name);
  };
}

function controlOf(form: HTMLFormElement, name: string): HTMLElement | null {
  const found = form.elements.namedItem(name);
  const control = found instanceof RadioNodeList ? found[0] : found;
  return control instanceof HTMLElement ? control : null;
}

function isSeen(control: HTMLElement | null): boolean {
  return control !== null && control.getAttribute("type") !== "hidden";
}

function wordsOf(name: string): string {
  const spaced = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
