"use client";

import { useSyncExternalStore } from "react";
import type { ShellPerson } from "./account-menu";

export type BuyWith = {
  handle: string;
  name: string;
  headline: string;
  canSell: boolean;
  isYours: boolean;
  since: string | null;
};

export type Me = { person: ShellPerson | null; buyWith: BuyWith | null };

const nobody: Me = { person: null, buyWith: null };
const listeners = new Set<() => void>();
let me: Me = nobody;
let asked = false;

/**
 * Who is here, for pages that are cached for everyone: nobody at first, then what `GET /api/me` says,
 * asked once.
 */
export function useMe(): Me {
  return useSyncExternalStore(
    subscribe,
    () => me,
    () => nobody,
  );
}

/** The person one came with or keeps; null until known, and when there is none. */
export function useBuyWith(): BuyWith | null {
  return useMe().buyWith;
}

/** Asks again who is here: after signing in or out without a page load. */
export async function refreshMe(): Promise<void> {
  asked = true;
  const response = await fetch("/api/me", { headers: { accept: "application/json" } }).catch(() => null);
  if (!response?.ok) return;
  me = { ...nobody, ...((await response.json()) as Partial<Me>) };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) void refreshMe();
  return () => listeners.delete(listener);
}
