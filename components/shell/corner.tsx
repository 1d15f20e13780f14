import Link from "next/link";
import type { ReactNode } from "react";
import { AccountMenu, type ShellPerson } from "./account-menu";

type CornerProps = { person: ShellPerson | null; savedCount: number; signOut?: ReactNode };

/** The right end of the bar: saved cars, then the person or the way in. */
export function Corner({ person, savedCount, signOut }: CornerProps) {
  return (
    <>
      <Link className="wide-only" href="/saved">
        {savedCount > 0 ? `Saved ${savedCount}` : "Saved"}
      </Link>
      {person ? <AccountMenu person={person} signOut={signOut} /> : <Link href="/sign-in">Sign in</Link>}
    </>
  );
}
