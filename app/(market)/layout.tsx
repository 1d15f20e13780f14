import type { ReactNode } from "react";
import { SignOut } from "@/components/account/sign-out";
import { PublicPage } from "@/components/shell/page";

/** Pages that are the same for everybody: no session is read here, the corner of the bar asks for itself. */
export default function MarketLayout({ children }: { children: ReactNode }) {
  return <PublicPage signOut={<SignOut />}>{children}</PublicPage>;
}
