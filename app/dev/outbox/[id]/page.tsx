import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Main, PublicPage } from "@/components/shell/page";
import { Crumbs } from "@/components/ui/crumbs";
import { DateTime } from "@/components/ui/date-time";
import { Line, Lines } from "@/components/ui/lines";
import { Section } from "@/components/ui/section";
import { env } from "@/lib/core/env";
import { findOutboxLetter } from "@/lib/mail/queries";
import { LetterText } from "./letter-text";

type Props = { params: Promise<{ id: string }> };

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "A letter", robots: { index: false } };

export default async function LetterPage({ params }: Props) {
  const { id } = await params;
  if (!env.UPFRONT_DEMO || !/^\d{1,18}$/.test(id)) notFound();
  const letter = await findOutboxLetter(id);
  if (!letter) notFound();
  return (
    <PublicPage>
      <Main>
        <Crumbs
          trail={[
            { label: "Home", href: "/" },
            { label: "Outbox", href: "/dev/outbox" },
            { label: "Letter" },
          ]}
        />
        <h1 className="wrap-anywhere">{letter.subject}</h1>
        <Lines className="pt-4">
          <Line label="To" wraps>
            {letter.to}
          </Line>
          <Line label="From" wraps>
            {letter.from}
          </Line>
          <Line label="Sent">
            <DateTime at={letter.createdAt} as="day-year-time" zone />
          </Line>
        </Lines>
        <Section title="Text" gap>
          <LetterText text={letter.text} />
        </Section>
        {letter.html ? (
          <Section title="As most people see it" gap>
            <iframe className="h-120 w-full" title={letter.subject} sandbox="" srcDoc={letter.html} />
          </Section>
        ) : null}
        <Section title="As it would go out" aside="RFC 5322" gap>
          <details>
            <summary>Show the whole message</summary>
            <pre className="overflow-x-auto text-sm" tabIndex={0}>
              {letter.raw}
            </pre>
          </details>
        </Section>
      </Main>
    </PublicPage>
  );
}
