import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BuyersOrderPaper } from "@/components/orders/buyers-order-paper";
import { ConfirmDelivery } from "@/components/orders/confirm-delivery";
import { OrderTimeline } from "@/components/orders/order-timeline";
import { factsOf, signedPaper, stateNow } from "@/components/orders/order-words";
import { PayDeposit, type PayTrouble } from "@/components/orders/pay-deposit";
import { Receipts } from "@/components/orders/receipts";
import { StopOrder } from "@/components/orders/stop-order";
import { WhatYouPay } from "@/components/orders/what-you-pay";
import { WhoSells } from "@/components/orders/who-sells";
import { Main } from "@/components/shell/page";
import { ButtonLink } from "@/components/ui/button-link";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { Section } from "@/components/ui/section";
import { formatCents } from "@/lib/core/money";
import { showOwnOrder, type OwnOrder } from "@/lib/flows/show-order";
import { DELIVERY_CONFIRMED } from "@/lib/orders/delivery-words";
import { isOpen } from "@/lib/orders/process";
import { buyerMayStop } from "@/lib/orders/rules";
import { orderCodeSchema } from "@/lib/orders/schema";
import { buyerWords, timeIn } from "@/lib/orders/words";
import type { Actor } from "@/lib/people/actor";
import { requireActor } from "@/lib/web/session";
import { confirmDeliveryAction, payDepositAction, signOrderAction, stopOrderAction } from "../actions";

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Order ${decodeURIComponent((await params).code)}`, robots: { index: false } };
}

export default async function OrderPage({ params, searchParams }: Props) {
  const code = orderCodeSchema.safeParse(decodeURIComponent((await params).code));
  if (!code.success) notFound();
  const actor = await requireActor(`/orders/${code.data}`);
  const { paid, payment } = await searchParams;
  const own = (await showOwnOrder(actor, code.data, paid !== undefined)) ?? notFound();
  const { order, outside, stateAsked } = own;
  const { title, lead } = buyerWords(factsOf(order, actor.timeZone));
  const trouble = paid === undefined ? troubleOf(payment) : "unheard";
  return (
    <Main>
      <div className="profile">
        <div>
          <header className="stack-1 order-head">
            <p className="dim">Order {order.code}</p>
            <h1>{title}</h1>
            <p className="lead">{lead}</p>
          </header>
          <Task own={own} actor={actor} trouble={trouble} />
          <Section
            id="steps"
            title={isOpen(stateNow(order)) ? "What happened, and what comes" : "What happened"}
            aside={calendarLink(own)}
          >
            <OrderTimeline order={order} timeZone={actor.timeZone} />
          </Section>
          <Paper own={own} actor={actor} />
          <Receipts order={order} timeZone={actor.timeZone} />
        </div>
        <aside className="stack" aria-label="Order summary">
          <WhatYouPay order={order} outside={outside} stateAsked={stateAsked} />
          <WhoSells order={order} />
          <Stop own={own} />
        </aside>
      </div>
    </Main>
  );
}

type PartProps = { own: OwnOrder; actor: Actor };

function Task({ own: { order }, actor, trouble }: PartProps & { trouble: PayTrouble | null }) {
  const state = stateNow(order);
  if (state === "reserved") {
    return (
      <>
        <LiveRefresh seconds={trouble === "unheard" ? 4 : 20} />
        <PayDeposit
          action={payDepositAction}
          code={order.code}
          depositCents={order.depositCents}
          heldUntil={timeIn(order.holdExpiresAt, actor.timeZone)}
          trouble={trouble}
        />
      </>
    );
  }
  if (state === "deposit_paid") {
    return (
      <p className="order-task">
        <ButtonLink href="#papers">Read and sign the buyer’s order</ButtonLink>
      </p>
    );
  }
  if (state === "delivered" && !order.history.some(({ note }) => note === DELIVERY_CONFIRMED)) {
    return <ConfirmDelivery action={confirmDeliveryAction} code={order.code} />;
  }
  if (state === "expired" || state === "cancelled") {
    return (
      <p className="order-task">
        <ButtonLink href={order.car.path}>Look at the car again</ButtonLink>
      </p>
    );
  }
  return null;
}

function Paper({ own: { order, paper }, actor }: PartProps) {
  const signed = signedPaper(order);
  if (signed) return <BuyersOrderPaper text={signed} code={order.code} />;
  if (!paper) return null;
  return (
    <BuyersOrderPaper text={paper} code={order.code} sign={{ action: signOrderAction, name: actor.name }} />
  );
}

function Stop({ own: { order } }: { own: OwnOrder }) {
  if (!buyerMayStop(stateNow(order))) return null;
  const comesBack = order.state === "reserved" ? null : formatCents(order.depositCents);
  return <StopOrder action={stopOrderAction} code={order.code} comesBack={comesBack} />;
}

function calendarLink({ order }: OwnOrder) {
  if (order.state !== "ready" || !order.promisedOn) return null;
  return <a href={`/orders/${order.code}/pick-up`}>Add pick-up to my calendar</a>;
}

function troubleOf(payment: string | string[] | undefined): PayTrouble | null {
  return payment === "down" || payment === "left" ? payment : null;
}
