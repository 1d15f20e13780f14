import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PublicPage, Main } from "@/components/shell/page";
import { Crumbs } from "@/components/ui/crumbs";
import { Note } from "@/components/ui/note";
import { Section } from "@/components/ui/section";
import { isStandInOpen } from "@/lib/payments/client";
import { watchedEventTypes } from "@/lib/payments/payment-event";
import { listEventRows, listSessionRows } from "@/lib/payments/stand-in/queries";
import { webhookUrl } from "@/lib/payments/stand-in/send-event";
import { EventTable } from "./event-table";
import { SessionTable } from "./session-table";

type Props = { searchParams: Promise<{ answers?: string | string[] }> };

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Payments, test mode", robots: { index: false } };

export default async function PaymentsPage({ searchParams }: Props) {
  if (!isStandInOpen()) notFound();
  const { answers } = await searchParams;
  const [sessions, events] = await Promise.all([listSessionRows(), listEventRows(watchedEventTypes)]);
  return (
    <PublicPage>
      <Main>
        <Crumbs trail={[{ label: "Home", href: "/" }, { label: "Payments, test mode" }]} />
        <div className="stack">
          <h1>Payments, test mode</h1>
          <p className="lead">
            The demo market has no Stripe keys. Its calls are answered here, its payment page and its signed
            events come from here, and no money moves.
          </p>
          <Answers answers={answers} />
        </div>
        <Section title="Payment pages" aside="Newest 25" gap>
          <SessionTable sessions={sessions} />
        </Section>
        <Section title="Events" aside={`Sent to ${webhookUrl()}`} gap>
          <EventTable events={events} />
        </Section>
      </Main>
    </PublicPage>
  );
}

/** What the webhook said to what was just sent: three digits each, or nothing when it did not answer. */
function Answers({ answers }: { answers?: string | string[] }) {
  if (typeof answers !== "string" || !/^(?:\d{3}|none)(?:,(?:\d{3}|none)){0,24}$/.test(answers)) return null;
  const said = answers.split(",");
  return (
    <Note title={`${said.length} sent`} level={2} role="status">
      <p>The webhook answered, in order: {said.join(", ")}. 200 is taken in, 400 is refused.</p>
    </Note>
  );
}
