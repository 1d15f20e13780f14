import { redirect } from "next/navigation";
import { requireDealer } from "@/lib/web/session";

export default async function LotPage({ params }: { params: Promise<{ dealer: string }> }) {
  const { dealer } = await params;
  await requireDealer(dealer);
  redirect(`/lot/${dealer}/inventory`);
}
