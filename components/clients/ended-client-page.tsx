import { Main } from "@/components/shell/page";
import { Crumbs } from "@/components/ui/crumbs";
import { formatDate } from "@/components/ui/format-date";
import { Line, Lines } from "@/components/ui/lines";
import type { EndedClient } from "@/lib/clients/book-queries";

/** What is left of a client who ended it: the name and the two dates. */
export function EndedClientPage({
  client: { name, since, endedAt },
  timeZone,
}: {
  client: EndedClient;
  timeZone: string;
}) {
  return (
    <Main>
      <Crumbs trail={[{ label: "Clients", href: "/desk/clients" }, { label: name }]} />
      <h1>{name}</h1>
      <p className="lead">{name} ended it. You keep the name and the two dates; the rest went with them.</p>
      <Lines className="ended-lines">
        <Line label="Your client since">{formatDate(since, "day-year", { timeZone })}</Line>
        <Line label="Ended on">{formatDate(endedAt, "day-year", { timeZone })}</Line>
      </Lines>
    </Main>
  );
}
