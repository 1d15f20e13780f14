import { HANDLE } from "@/lib/people/schema";

/** Whom a buyer came with: a handle, from `?with=` in any page's address. */
export const WITH_COOKIE = "with";

export const WITH_DAYS = 30;

/** A handle as it may stand in an address, or null. */
export function readHandle(text: string | null | undefined): string | null {
  const handle = text?.toLowerCase() ?? "";
  return handle.length <= 60 && HANDLE.test(handle) ? handle : null;
}
