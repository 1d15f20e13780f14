import { ButtonLink } from "@/components/ui/button-link";
import { Section } from "@/components/ui/section";
import type { OrderPage } from "@/lib/orders/order-view";
import { OrderTable, type OrderColumn } from "./order-table";

type PastProps = { past: OrderPage; columns: OrderColumn[]; here: string; isFirst: boolean };

/** Orders that ended, newest first, 25 to a page. */
export function PastOrders({ past, columns, here, isFirst }: PastProps) {
  if (past.orders.length === 0 && isFirst) return null;
  return (
    <Section id="past" gap title="Ended">
      <OrderTable label="Orders that ended" orders={past.orders} columns={columns} />
      <nav className="row" aria-label="Pages">
        {isFirst ? null : <ButtonLink href={here}>Newest</ButtonLink>}
        {past.next ? <ButtonLink href={`${here}?cursor=${past.next}#past`}>Older</ButtonLink> : null}
      </nav>
    </Section>
  );
}
