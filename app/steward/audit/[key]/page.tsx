import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListingTrail } from "@/components/steward/listing-trail";
import { OrderAuditTrail } from "@/components/steward/order-audit-trail";
import { Main } from "@/components/shell/page";
import { Crumbs } from "@/components/ui/crumbs";
import { findListingAudit, findOrderAudit } from "@/lib/governance/find-audit";
import { auditKeySchema } from "@/lib/governance/schema";
import { requireSteward } from "@/lib/web/session";

export const metadata: Metadata = { title: "Audit" };

export default async function AuditTrailPage({ params }: { params: Promise<{ key: string }> }) {
  const read = auditKeySchema.safeParse(decodeURIComponent((await params).key));
  if (!read.success) notFound();
  const key = read.data;
  const actor = await requireSteward(`/steward/audit/${key}`);
  const isListing = key.startsWith("UF-");
  const listing = isListing ? await findListingAudit(actor, key) : null;
  const order = isListing ? null : await findOrderAudit(actor, key);
  if (!listing && !order) notFound();
  return (
    <Main>
      <Crumbs
        trail={[
          { label: "Market", href: "/steward" },
          { label: "Audit", href: "/steward/audit" },
          { label: key },
        ]}
      />
      {listing ? <ListingTrail audit={listing} timeZone={actor.timeZone} /> : null}
      {order ? <OrderAuditTrail audit={order} timeZone={actor.timeZone} /> : null}
    </Main>
  );
}
