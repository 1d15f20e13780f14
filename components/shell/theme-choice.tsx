"use client";

import { useSyncExternalStore } from "react";
import { THEME_KEY } from "./theme-script";

const choices = [
  { value: "", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

const listeners = new Set<() => void>();

/**
 * Light, dark, or as the system has it; kept on this device only. Needs script, as nothing else on a page
 * does.
 */
export function ThemeChoice() {
  const chosen = useSyncExternalStore(subscribe, read, () => "");
  return (
    <fieldset>
      <legend>Light or dark</legend>
      <div className="seg">
        {choices.map(({ value, label }) => (
          <label key={value}>
            <input type="radio" name="theme" checked={chosen === value} onChange={() => choose(value)} />{" "}
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function choose(value: string): void {
  if (value) localStorage.setItem(THEME_KEY, value);
  else localStorage.removeItem(THEME_KEY);
  document.documentElement.dataset.theme = value;
  for (const listener of listeners) listener();
}

function read(): string {
  return localStorage.getItem(THEME_KEY) ?? "";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
