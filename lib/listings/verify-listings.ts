import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import { getHouse } from "./get-house";

/**
 * The dealer says these cars are still there: "Checked with the dealer" moves to now, and nothing else.
 * Returns how many were the dealer's.
 */
export async function verifyListings(
  tx: Tx,
  actor: { personId: string } | null,
  dealer: { dealerId: string },
  listingIds: string[],
): Promise<number> {
  const { dealerId } = await getHouse(tx, actor, dealer);
  return tx.$executeRaw`
    UPDATE listing SET last_verified_at = app_now()
    WHERE id = ANY(${listingIds}::uuid[]) AND dealer_id = ${dealerId}::uuid`;
}
