import "server-only";
import type { Cents } from "@/lib/core/money";
import { db } from "@/lib/db/client";

export type FeeBand = { fromPriceCents: Cents; feeCents: Cents };

/** The cooperation fee of each price band today, lowest band first. */
export function findFeeBands(): Promise<FeeBand[]> {
  return db.$queryRaw<FeeBand[]>`
    SELECT DISTINCT ON (from_price_cents) from_price_cents AS "fromPriceCents", fee_cents AS "feeCents"
    FROM cooperation_fee WHERE effective_from <= app_now()::date
    ORDER BY from_price_cents, effective_from DESC`;
}
