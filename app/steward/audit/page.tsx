import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AuditSearch } from "@/components/steward/audit-search";
import { Main } from "@/components/shell/page";
import { auditKeySchema } from "@/lib/governance/schema";
import { requireSteward } from "@/lib/web/session";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditPage({
  searchParams,
}: {
  searchParams: Promise<{ key?: string | string[] }>;
}) {
  await requireSteward("/steward/audit");
  const { key } = await searchParams;
  const typed = typeof key === "string" ? key : undefined;
  const read = auditKeySchema.safeParse(typed ?? "");
  if (read.success) redirect(`/steward/audit/${read.data}`);
  return (
    <Main className="stack">
      <h1>Audit</h1>
      <p>The whole trail of a listing or an order: every step, every price, every cent.</p>
      <AuditSearch typed={typed?.slice(0, 40)} error={typed ? read.error.issues[0]!.message : undefined} />
    </Main>
  );
}
