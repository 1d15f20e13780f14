import { ButtonLink } from "@/components/ui/button-link";
import { formatDate } from "@/components/ui/format-date";
import { Section } from "@/components/ui/section";
import type { StuckOrder } from "@/lib/governance/market-health";

/** What does not move by itself, oldest first, or that nothing is stuck. */
export function StuckOrders({ stuck, timeZone }: { stuck: readonly StuckOrder[]; timeZone: string }) {
  return (
    <Section title="What is stuck" aside={stuck.length === 0 ? "Nothing" : `${stuck.length}, oldest first`}>
      {stuck.length === 0 ? (
        <p>No order and no event of the payment service waits for longer than it should.</p>
      ) : null}
      <ol className="needs">
        {stuck.map(({ code, why, since }, index) => (
          <li key={`${code} ${why}`}>
            <span className="n">{index + 1}</span>
            <div>
              <strong className="audit-code">{code}</strong>{" "}
              <span className="dim">
                {why} Since {formatDate(since, "day-time", { timeZone })}.
              </span>
            </div>
            {/^[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(code) ? (
              <ButtonLink href={`/steward/audit/${code}`}>See the order</ButtonLink>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}
