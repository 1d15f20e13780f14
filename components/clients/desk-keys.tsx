"use client";

import { useEffect } from "react";

/**
 * The desk's keys: each presses or opens what carries `data-key`. Quiet while somebody types, except that
 * Ctrl or Command with Enter sends what is typed. Everything works without it.
 */
export function DeskKeys() {
  useEffect(() => {
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}

function press(event: KeyboardEvent): void {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return submit(event);
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === "j" || key === "k") return walk(event, key === "j" ? 1 : -1);
  const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!target) return;
  event.preventDefault();
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return focusEnd(target);
  target.click();
  const opened = target
    .closest("details")
    ?.querySelector<HTMLElement>("[data-log] , .opened button, .opened textarea");
  requestAnimationFrame(() => opened?.focus());
}

function submit(event: KeyboardEvent): void {
  const form = event.target instanceof HTMLElement ? event.target.closest("form") : null;
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]');
  if (!button) return;
  event.preventDefault();
  form!.requestSubmit(button);
}

function walk(event: KeyboardEvent, by: number): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("[data-queue]")];
  const here = links.findIndex((link) => link.getAttribute("aria-current") === "true");
  const next = links[Math.min(links.length - 1, Math.max(0, here + by))];
  if (!next || next === links[here]) return;
  event.preventDefault();
  next.click();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function focusEnd(field: HTMLInputElement | HTMLTextAreaElement): void {
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}
