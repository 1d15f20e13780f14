"use client";

import { useSyncExternalStore, type ReactNode } from "react";
import type { ShellPerson } from "./account-menu";
import { Corner } from "./corner";

type Me = { person: ShellPerson | null; savedCount: number };

const nobody: Me = { person: null, savedCount: 0 };
const listeners = new Set<() => void>();
let me: Me = nobody;
let asked = false;

/**
 * The corner of a page that is cached for everyone: "Sign in" at first, then the person of `GET /api/me`,
 * asked once per visit and kept while one walks from page to page. Without script it stays "Sign in".
 */
export function AccountCorner({ signOut }: { signOut?: ReactNode }) {
  const { person, savedCount } = useSyncExternalStore(subscribe, () => me, () => nobody);
  return <Corner person={person} savedCount={savedCount} signOut={signOut} />;
}

/** Asks again who is signed in: after saving a car, after signing in or out without a page load. */
export async function refreshAccountCorner(): Promise<void> {
  asked = true;
  const response = await fetch("/api/me", { headers: { accept: "application/json" } }).catch(() => null);
  if (!response?.ok) return;
  me = (await response.json()) as Me;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) void refreshAccountCorner();
  return () => listeners.delete(listener);
}
