"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition, type ReactNode } from "react";

/**
 * The form of the filters. Without script it is a plain GET form with a button; with script a change is asked
 * for at once, the page stays where it is, and empty fields stay out of the address. `chosen` is what the
 * page answers to: when that changes, the boxes follow it, also on the way back.
 */
export function FilterForm({ chosen, children }: { chosen: string; children: ReactNode }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isPending, startTransition] = useTransition();

  useEffect(() => {
    const ask = (event: Event) => {
      const control = event.target as HTMLInputElement | HTMLSelectElement | null;
      if (!form.current || control?.form !== form.current || control.name === "q") return;
      startTransition(() => router.push(addressOf(form.current!), { scroll: false }));
    };
    document.addEventListener("change", ask);
    return () => document.removeEventListener("change", ask);
  }, [router]);

  useEffect(() => {
    const element = form.current;
    element?.addEventListener("formdata", leaveOutBlanks);
    return () => element?.removeEventListener("formdata", leaveOutBlanks);
  }, []);

  useEffect(() => {
    for (const control of form.current?.elements ?? [])
      if (control !== document.activeElement) follow(control);
  }, [chosen]);

  return (
    <form
      ref={form}
      className="facets"
      id="filters"
      action="/cars"
      aria-label="Filters"
      aria-busy={isPending}
    >
      {children}
    </form>
  );
}

function addressOf(form: HTMLFormElement): string {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || !value || (name === "sort" && value === "newest")) continue;
    query.append(name, name.startsWith("price") ? value.replace(/[$,]/g, "") : value);
  }
  const text = query.toString();
  return text ? `/cars?${text}` : "/cars";
}

function leaveOutBlanks(event: FormDataEvent): void {
  const blanks = [...event.formData].filter(([, value]) => value === "");
  for (const [name] of blanks) event.formData.delete(name);
}

function follow(control: Element): void {
  if (control instanceof HTMLSelectElement) control.value = control.dataset.chosen ?? "";
  if (!(control instanceof HTMLInputElement) || control.name === "q") return;
  if (control.type === "checkbox") control.checked = control.defaultChecked;
  else if (control.type === "text") control.value = control.defaultValue;
}
