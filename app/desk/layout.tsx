import type { ReactNode } from "react";
import { SignOut } from "@/components/account/sign-out";
import { deskNav } from "@/components/shell/nav-items";
import { WorkspacePage } from "@/components/shell/page";
import { currentActor } from "@/lib/web/session";
import { shellPersonOf } from "@/lib/web/shell-person";

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) return children;
  return (
    <WorkspacePage items={deskNav} person={shellPersonOf(actor)} signOut={<SignOut />}>
      {children}
    </WorkspacePage>
  );
}
