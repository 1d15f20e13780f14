import type { Metadata } from "next";
import { NotHere } from "@/components/shell/not-here";
import { PublicPage } from "@/components/shell/page";

export const metadata: Metadata = { title: "Not here" };

export default function NotFound() {
  return (
    <PublicPage>
      <NotHere />
    </PublicPage>
  );
}
