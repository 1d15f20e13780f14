import type { ReactNode } from "react";
import { SignOut } from "@/components/account/sign-out";
import { lotNav } from "@/components/shell/nav-items";
import { WorkspacePage } from "@/components/shell/page";
import { requireDealer } from "@/lib/web/session";
import { shellPersonOf } from "@/lib/web/shell-person";

type LotLayoutProps = { children: ReactNode; params: Promise<{ dealer: string }> };

export default async function LotLayout({ children, params }: LotLayoutProps) {
  const { dealer: slug } = await params;
  const { actor, dealer } = await requireDealer(slug, undefined, `/lot/${slug}/inventory`);
  return (
    <WorkspacePage items={lotNav(slug)} person={shellPersonOf(actor)} title={dealer.name} signOut={<SignOut />}>
      {children}
    </WorkspacePage>
  );
}
