import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { Main, PublicPage } from "@/components/shell/page";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Crumbs } from "@/components/ui/crumbs";
import { Empty } from "@/components/ui/empty";
import { TextField } from "@/components/ui/field";
import { env } from "@/lib/core/env";
import { searchOutbox } from "@/lib/mail/queries";
import { OutboxTable } from "./outbox-table";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const searchSchema = z.object({
  to: z.string().max(254).optional().catch(undefined),
  before: z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined),
});

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Outbox", robots: { index: false } };

export default async function OutboxPage({ searchParams }: Props) {
  if (!env.UPFRONT_DEMO) notFound();
  const { to, before } = searchSchema.parse(await searchParams);
  const { letters, nextBefore } = await searchOutbox({ to, before });
  return (
    <PublicPage>
      <Main>
        <Crumbs trail={[{ label: "Home", href: "/" }, { label: "Outbox" }]} />
        <div className="stack-1">
          <h1>Outbox</h1>
          <p className="lead">
            The demo market sends no mail. Every letter it would have sent stands here, newest first, as it
            would have arrived.
          </p>
        </div>
        <form method="get" className="row sec-gap" role="search">
          <TextField
            name="to"
            label="To whom"
            hint="An address, or a part of one"
            defaultValue={to}
            maxLength={254}
          />
          <Button type="submit">Show</Button>
        </form>
        <div className="sec-gap stack">
          {letters.length > 0 ? <OutboxTable letters={letters} /> : <NoLetters to={to} />}
          {nextBefore ? <ButtonLink href={olderHref(nextBefore, to)}>Older letters</ButtonLink> : null}
        </div>
      </Main>
    </PublicPage>
  );
}

function NoLetters({ to }: { to?: string }) {
  if (to)
    return (
      <Empty title={`No letter to ${to}`}>
        Ask for a shorter part of the address, or for nobody in particular.
      </Empty>
    );
  return (
    <Empty title="Nothing was sent yet">
      Sign in with an address, and the letter with the link stands here.
    </Empty>
  );
}

function olderHref(before: string, to?: string): string {
  return `/dev/outbox?${new URLSearchParams({ ...(to ? { to } : {}), before })}`;
}
