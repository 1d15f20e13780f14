import Link from "next/link";
import type { ReactNode } from "react";
import { AccountMenu, type ShellPerson } from "./account-menu";

/** The right end of the bar: the person, or the way in. */
export function Corner({ person, signOut }: { person: ShellPerson | null; signOut?: ReactNode }) {
  return person ? <AccountMenu person={person} signOut={signOut} /> : <Link href="/sign-in">Sign in</Link>;
}
