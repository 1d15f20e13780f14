import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";

/**
 * The dealer a lot deed is for. `actor` is null on the app's own errands; anybody else must be staff there
 * now, or it is `not_found`.
 */
export async function getHouse(
  tx: Tx,
  actor: { personId: string } | null,
  dealer: { dealerId: string } | { slug: string },
): Promise<{ dealerId: string; documentFeeCents: Cents }> {
  const dealerId = "dealerId" in dealer ? dealer.dealerId : null;
  const slug = "slug" in dealer ? dealer.slug : null;
  const [house] = await tx.$queryRaw<{ dealerId: string; documentFeeCents: Cents }[]>`
    SELECT id AS "dealerId", document_fee_cents AS "documentFeeCents" FROM dealer
    WHERE (id = ${dealerId}::uuid OR slug = ${slug}) AND (${actor === null} OR staff_at(id))`;
  if (!house) throw new Refusal("not_found");
  return house;
}
