import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HouseDeeds } from "@/components/orders/house-deeds";
import { OrderFacts } from "@/components/orders/order-facts";
import { OrderTrail } from "@/components/orders/order-trail";
import { factsOf } from "@/components/orders/order-words";
import { Main } from "@/components/shell/page";
import { Crumbs } from "@/components/ui/crumbs";
import { Section } from "@/components/ui/section";
import { stateName } from "@/lib/orders/process";
import { findOrder } from "@/lib/orders/queries";
import { movesOf, partOf, partiesOf } from "@/lib/orders/rules";
import { orderCodeSchema } from "@/lib/orders/schema";
import { exactly, whatNext } from "@/lib/orders/words";
import { requireDealer } from "@/lib/web/session";
import {
  cancelOrderAction,
  closeOrderAction,
  deliverOrderAction,
  fundOrderAction,
  readyOrderAction,
  unwindOrderAction,
} from "../actions";

export const metadata: Metadata = { title: "Order" };

const actions = {
  fund: fundOrderAction,
  ready: readyOrderAction,
  deliver: deliverOrderAction,
  close: closeOrderAction,
  cancel: cancelOrderAction,
  unwind: unwindOrderAction,
};

export default async function LotOrderPage({
  params,
}: {
  params: Promise<{ dealer: string; code: string }>;
}) {
  const { dealer: slug, code: text } = await params;
  const code = orderCodeSchema.safeParse(decodeURIComponent(text));
  if (!code.success) notFound();
  const { actor, dealer } = await requireDealer(slug, undefined, `/lot/${slug}/orders/${code.data}`);
  const order = await findOrder(actor, code.data);
  const isParty =
    order && [order.listingDealer.dealerId, order.sellingDealer.dealerId].includes(dealer.dealerId);
  if (!order || !isParty) notFound();
  const standing = { ...partiesOf(order), state: order.state };
  const moves = movesOf({ personId: "", staffAt: [dealer] }, standing).map((move) => move.to);
  const next = whatNext(factsOf(order, actor.timeZone))[partOf(standing, dealer.dealerId)];
  return (
    <Main>
      <Crumbs trail={[{ label: "Orders", href: `/lot/${slug}/orders` }, { label: order.code }]} />
      <div className="profile">
        <div>
          <header className="stack-1 order-head">
            <h1>{order.car.title}</h1>
            <p className="lead" role="status">
              <strong>{stateName(order.state)}.</strong> {next}
            </p>
          </header>
          {moves.length > 0 ? (
            <Section title="What you may do">
              <HouseDeeds
                actions={actions}
                dealer={slug}
                code={order.code}
                moves={moves}
                left={exactly(order.priceCents - order.depositCents)}
              />
            </Section>
          ) : null}
          <Section title="What happened">
            <OrderTrail order={order} timeZone={actor.timeZone} />
          </Section>
        </div>
        <aside className="stack" aria-label="Order summary">
          <OrderFacts order={order} house={dealer.dealerId} />
        </aside>
      </div>
    </Main>
  );
}
