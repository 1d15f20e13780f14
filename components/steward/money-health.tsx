import Link from "next/link";
import { Line, Lines } from "@/components/ui/lines";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { DataTable } from "@/components/ui/table";
import { formatCents, type Cents } from "@/lib/core/money";
import type { AccountBalance, MoneyDifference } from "@/lib/governance/market-health";
import { stateName } from "@/lib/orders/process";

type HealthProps = {
  sumCents: Cents;
  unevenEvents: number;
  balances: readonly AccountBalance[];
  differences: readonly MoneyDifference[];
};

const names: Record<string, string> = {
  card_processor: "With the card service",
  outside_funds: "Taken by the houses: cash, wires, lenders",
  order_held: "Held for buyers",
  dealer_payable: "Owed to the houses",
};

const money = (cents: Cents) => formatCents(cents, { cents: true });

/** Whether every cent balances, account by account, and every order holds what its state says. */
export function MoneyHealth({ sumCents, unevenEvents, balances, differences }: HealthProps) {
  const isWell = sumCents === 0 && unevenEvents === 0 && differences.length === 0;
  return (
    <Section title="Money" gap aside="Double entry: debits above zero, credits below">
      <Note kind={isWell ? "go" : "wrong"}>
        <p>
          {isWell
            ? "Every posting balances, and every order holds what its state says."
            : "The books do not balance. Stop paying out and look at the lines below."}
        </p>
      </Note>
      <Lines>
        {balances.map(({ purpose, cents }) => (
          <Line key={purpose} label={names[purpose] ?? purpose}>
            {money(cents)}
          </Line>
        ))}
        <Line label="Sum of all postings" sum>
          {money(sumCents)}
        </Line>
        <Line label="Money events that do not sum to zero">{unevenEvents}</Line>
        <Line label="Orders that hold another amount than they should">{differences.length}</Line>
      </Lines>
      {differences.length > 0 ? <Differences differences={differences} /> : null}
    </Section>
  );
}

function Differences({ differences }: { differences: readonly MoneyDifference[] }) {
  return (
    <DataTable
      label="Orders that hold another amount than they should"
      fold="lines"
      rows={differences}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "code",
          head: "Order",
          rowHead: true,
          cell: ({ code }) => <Link href={`/steward/audit/${code}`}>{code}</Link>,
        },
        { key: "state", head: "Step", cell: ({ state }) => stateName(state) },
        { key: "held", head: "Holds", num: true, cell: ({ heldCents }) => money(heldCents) },
        { key: "wanted", head: "Should hold", num: true, cell: ({ wantedCents }) => money(wantedCents) },
      ]}
    />
  );
}
