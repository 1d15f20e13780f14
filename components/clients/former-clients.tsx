import { formatDate } from "@/components/ui/format-date";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import type { EndedClient } from "@/lib/clients/book-queries";

/** Clients who ended it: the name and the two dates, and nothing else. */
export function FormerClients({ clients, timeZone }: { clients: EndedClient[]; timeZone: string }) {
  if (clients.length === 0) return null;
  return (
    <Section title="Ended by them" aside="Name and dates are all you keep" gap>
      <Lines>
        {clients.map(({ relationshipId, name, since, endedAt }) => (
          <Line key={relationshipId} label={name}>
            {formatDate(since, "day-year", { timeZone })} to {formatDate(endedAt, "day-year", { timeZone })}
          </Line>
        ))}
      </Lines>
    </Section>
  );
}
