import type { Metadata } from "next";
import { AuditSearch } from "@/components/steward/audit-search";
import { MoneyHealth } from "@/components/steward/money-health";
import { StuckOrders } from "@/components/steward/stuck-orders";
import { Main } from "@/components/shell/page";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import { marketHealth } from "@/lib/governance/market-health";
import { requireSteward } from "@/lib/web/session";

export const metadata: Metadata = { title: "Market" };

export default async function StewardPage() {
  const actor = await requireSteward("/steward");
  const { counts, ...money } = await marketHealth(actor);
  const figures: [string, number][] = [
    ["Dealers", counts.dealers],
    ["People who sell", counts.people],
    ["Cars on the shelf", counts.listings],
    ["Orders under way", counts.openOrders],
    ["Orders closed", counts.closedOrders],
  ];
  return (
    <Main>
      <div className="profile">
        <div>
          <h1 className="order-head">The market</h1>
          <StuckOrders stuck={money.stuck} timeZone={actor.timeZone} />
          <MoneyHealth {...money} />
        </div>
        <aside className="stack" aria-label="Figures and audit">
          <Section title="Audit">
            <AuditSearch />
          </Section>
          <Section title="What is in it">
            <Lines>
              {figures.map(([label, count]) => (
                <Line key={label} label={label}>
                  {count.toLocaleString("en-US")}
                </Line>
              ))}
            </Lines>
          </Section>
        </aside>
      </div>
    </Main>
  );
}
