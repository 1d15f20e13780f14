"use client";

import { useEffect, useId, useRef } from "react";
import { Note } from "./note";

/** `field` is the id of the control the problem stands at. */
export type FieldProblem = { field: string; label: string; message: string };

type SummaryProps = { problems: FieldProblem[]; safe?: string; focus?: boolean };

const words = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/**
 * What is wrong with a form, on top of it, each line leading to its field. Shown for two problems or more;
 * one alone stands beside its field. `safe` says what did not happen: "Nothing was charged."
 */
export function ErrorSummary({ problems, safe, focus = true }: SummaryProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus && problems.length > 1) box.current?.focus();
  }, [problems, focus]);

  if (problems.length < 2) return null;
  const count = words[problems.length] ?? String(problems.length);
  return (
    <Note kind="wrong" ref={box} role="group" aria-labelledby={id} tabIndex={-1}>
      <h3 id={id}>{[`${count} things to correct.`, safe].filter(Boolean).join(" ")}</h3>
      <ul>
        {problems.map(({ field, label, message }) => (
          <li key={field}>
            <a href={`#${field}`}>{`${label}: ${lowerFirst(message)}`}</a>
          </li>
        ))}
      </ul>
    </Note>
  );
}

function lowerFirst(sentence: string): string {
  const isName = /^[A-Z]{2}/.test(sentence);
  return (isName ? sentence : sentence.charAt(0).toLowerCase() + sentence.slice(1)).replace(/\.$/, "");
}
