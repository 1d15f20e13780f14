import type { ReactNode } from "react";
import { SignOut } from "@/components/account/sign-out";
import { PublicPage } from "@/components/shell/page";
import { currentActor } from "@/lib/web/session";
import { shellPersonOf } from "@/lib/web/shell-person";

export default async function BuyLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  return (
    <PublicPage person={actor && shellPersonOf(actor)} signOut={<SignOut />}>
      {children}
    </PublicPage>
  );
}
