import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { OrderFacts } from "@/components/orders/order-facts";
import { OrderTrail } from "@/components/orders/order-trail";
import { factsOf } from "@/components/orders/order-words";
import { Main } from "@/components/shell/page";
import { ActionForm } from "@/components/ui/action-form";
import { Crumbs } from "@/components/ui/crumbs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { stateName } from "@/lib/orders/process";
import { findOrder } from "@/lib/orders/queries";
import { orderCodeSchema } from "@/lib/orders/schema";
import { whatNext } from "@/lib/orders/words";
import { requireSalesperson } from "@/lib/web/session";
import { deliverOwnOrderAction } from "../actions";

export const metadata: Metadata = { title: "Order" };

export default async function DeskOrderPage({ params }: { params: Promise<{ code: string }> }) {
  const code = orderCodeSchema.safeParse(decodeURIComponent((await params).code));
  if (!code.success) notFound();
  const actor = await requireSalesperson(`/desk/orders/${code.data}`);
  const order = await findOrder(actor, code.data);
  if (!order || order.salesperson.personId !== actor.personId) notFound();
  const next = whatNext(factsOf(order, actor.timeZone)).salesperson;
  return (
    <Main>
      <Crumbs trail={[{ label: "Orders", href: "/desk/orders" }, { label: order.code }]} />
      <div className="profile">
        <div>
          <header className="stack-1 order-head">
            <h1>{`${order.buyer.name}, ${order.car.title}`}</h1>
            <p className="lead" role="status">
              <strong>{stateName(order.state)}.</strong> {next}
            </p>
          </header>
          {order.state === "ready" ? (
            <ActionForm action={deliverOwnOrderAction} className="order-task">
              <input type="hidden" name="code" value={order.code} />
              <SubmitButton busyLabel="Noting">Mark it delivered</SubmitButton>
            </ActionForm>
          ) : null}
          <Section title="What happened">
            <OrderTrail order={order} timeZone={actor.timeZone} />
          </Section>
        </div>
        <aside className="stack" aria-label="Order summary">
          <OrderFacts order={order} />
        </aside>
      </div>
    </Main>
  );
}
