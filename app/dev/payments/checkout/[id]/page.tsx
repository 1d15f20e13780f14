import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Mark } from "@/components/shell/mark";
import { Main } from "@/components/shell/page";
import { formatCents } from "@/lib/core/money";
import { isStandInOpen } from "@/lib/payments/client";
import { findPayPage } from "@/lib/payments/stand-in/queries";
import { BankForm, CardForm } from "./pay-forms";
import { PayState } from "./pay-state";
import { PaySheet } from "./pay-sheet";

type Props = { params: Promise<{ id: string }> };

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Payment, test mode", robots: { index: false } };

export default async function CheckoutPage({ params }: Props) {
  if (!isStandInOpen()) notFound();
  const page = await findPayPage((await params).id);
  if (!page) notFound();
  const amount = formatCents(page.totalCents, { cents: true });
  return (
    <>
      <header className="top">
        <div className="wrap">
          <Mark />
          <span className="dim small">Test mode, no money moves</span>
        </div>
      </header>
      <Main>
        <h1>{page.status === "open" ? `Pay ${amount}` : "Payment"}</h1>
        <div className="two items-start pt-4">
          <PaySheet page={page} />
          <div className="stack">
            <PayState page={page} />
            {page.status === "open" && page.isAsking ? <BankForm page={page} /> : null}
            {page.status === "open" && !page.isAsking ? <CardForm page={page} amount={amount} /> : null}
          </div>
        </div>
      </Main>
    </>
  );
}
