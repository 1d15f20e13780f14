import type { ReactNode } from "react";
import { SignOut } from "@/components/account/sign-out";
import { stewardNav } from "@/components/shell/nav-items";
import { WorkspacePage } from "@/components/shell/page";
import { requireSteward } from "@/lib/web/session";
import { shellPersonOf } from "@/lib/web/shell-person";

export default async function StewardLayout({ children }: { children: ReactNode }) {
  const actor = await requireSteward("/steward");
  return (
    <WorkspacePage items={stewardNav} person={shellPersonOf(actor)} title="Steward" signOut={<SignOut />}>
      {children}
    </WorkspacePage>
  );
}
