import "server-only";
import { percentOf, sumCents, type Cents } from "@/lib/core/money";
import { db } from "@/lib/db/client";

export type GovernmentLineView = { kind: string; label: string; amountCents: Cents };

export type GovernmentEstimate = { state: string; lines: GovernmentLineView[]; totalCents: Cents };

/**
 * What a state would add outside the price: an estimate, each line rounded half up once. Only lines that somebody
 * confirmed count, because figures from memory proved wrong; null when a state has none, and then no number is shown.
 * Source of each line: its own `source`; the taxed amount is the one price, document fee inside.
 */
export async function estimateGovernmentLines(
  state: string,
  priceCents: Cents,
): Promise<GovernmentEstimate | null> {
  const rows = await db.$queryRaw<
    { kind: string; label: string; rate: number | null; amount: number | null }[]
  >`
    SELECT kind, label, rate_basis_points AS rate, amount_cents AS amount FROM government_line
    WHERE state = ${state} AND confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL
      AND effective_from <= app_now()::date AND (effective_to IS NULL OR effective_to > app_now()::date)
    ORDER BY rate_basis_points IS NULL, kind`;
  if (rows.length === 0) return null;
  const lines = rows.map(({ kind, label, rate, amount }) => ({
    kind,
    label,
    amountCents: (rate === null ? 0 : percentOf(priceCents, rate)) + (amount ?? 0),
  }));
  return { state, lines, totalCents: sumCents(lines.map((line) => line.amountCents)) };
}
