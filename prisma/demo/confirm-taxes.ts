import { db } from "@/lib/db/client";
import { cast } from "./cast";

/** State sales tax on a vehicle in the demo's states, in basis points; local tax comes on top where a state has one. */
const rates: Record<string, { basisPoints: number; source: string }> = {
  AZ: { basisPoints: 560, source: "Arizona transaction privilege tax, state part" },
  CA: { basisPoints: 725, source: "California sales and use tax, statewide base" },
  CO: { basisPoints: 290, source: "Colorado state sales tax" },
  FL: { basisPoints: 600, source: "Florida state sales tax" },
  GA: { basisPoints: 700, source: "Georgia title ad valorem tax" },
  IL: { basisPoints: 625, source: "Illinois state sales tax" },
  MI: { basisPoints: 600, source: "Michigan sales tax" },
  NC: { basisPoints: 300, source: "North Carolina highway use tax" },
  NY: { basisPoints: 400, source: "New York state sales tax" },
  OH: { basisPoints: 575, source: "Ohio state sales tax" },
  TX: { basisPoints: 625, source: "Texas motor vehicle sales tax" },
  WA: { basisPoints: 700, source: "Washington state retail sales tax and vehicle tax" },
};

/** The demo's steward stands behind these figures, so that sheets can show an estimate. */
export async function confirmTaxes(): Promise<void> {
  await db.governmentLine.createMany({
    skipDuplicates: true,
    data: Object.entries(rates).map(([state, { basisPoints, source }]) => ({
      state,
      kind: "sales_tax",
      effectiveFrom: new Date("2026-01-01"),
      label: `State tax, ${(basisPoints / 100).toFixed(2).replace(/0$/, "")} %`,
      rateBasisPoints: basisPoints,
      source,
      confirmedBy: cast.steward.name,
      confirmedAt: new Date(),
    })),
  });
}
