import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import type { Cents } from "@/lib/core/money";
import type { OrderView } from "@/lib/orders/order-view";
import { findOrder } from "@/lib/orders/queries";
import type { Actor } from "@/lib/people/actor";
import { readAsSteward } from "./read-as-steward";

export type AuditEvent = { sequence: number; at: Date; by: string | null };
export type AuditMoney = {
  at: Date;
  kind: string;
  externalRef: string;
  sides: { account: string; cents: Cents }[];
};
export type AuditPaymentEvent = {
  id: string;
  type: string;
  receivedAt: Date;
  settledAt: Date | null;
  outcome: string;
};

export type OrderAudit = {
  order: OrderView;
  steps: { from: string | null; to: string; at: Date; by: string | null; note: string }[];
  money: AuditMoney[];
  paymentEvents: AuditPaymentEvent[];
  events: AuditEvent[];
};

export type ListingAudit = {
  mlsNumber: string;
  vin: string;
  title: string;
  status: string;
  dealer: string;
  moves: {
    changeType: string;
    from: string | null;
    to: string | null;
    at: Date;
    by: string | null;
    note: string;
  }[];
  prices: { seq: number; priceCents: Cents; at: Date; reason: string; by: string | null; hash: string }[];
  orders: { code: string; state: string; reservedAt: Date; priceCents: Cents }[];
  events: AuditEvent[];
};

/** Everything that was ever done to an order, and every cent. Null when there is none. Stewards only. */
export async function findOrderAudit(actor: Actor, code: string): Promise<OrderAudit | null> {
  const order = actor.isSteward ? await findOrder(actor, code) : null;
  return readAsSteward(actor, async (tx) => {
    if (!order) return null;
    const { orderId } = order;
    const steps = await tx.$queryRaw<OrderAudit["steps"]>`
      SELECT h.from_state AS "from", h.to_state AS "to", h.at, p.name AS by, h.note
      FROM order_history h LEFT JOIN person p ON p.id = h.actor_id WHERE h.order_id = ${orderId}::uuid ORDER BY h.at, h.id`;
    const paymentEvents = await tx.$queryRaw<AuditPaymentEvent[]>`
      SELECT id, type, received_at AS "receivedAt", settled_at AS "settledAt", outcome
      FROM payment_event WHERE reference = ${code} ORDER BY received_at, id`;
    return {
      order,
      steps,
      money: await readMoney(tx, orderId),
      paymentEvents,
      events: await readEvents(tx, "Order", code),
    };
  });
}

/** Everything that was ever done to a listing. Null when there is none. Stewards only. */
export function findListingAudit(actor: Actor, mlsNumber: string): Promise<ListingAudit | null> {
  return readAsSteward(actor, async (tx) => {
    const [listing] = await tx.$queryRaw<
      (Omit<ListingAudit, "moves" | "prices" | "orders" | "events"> & { id: string })[]
    >`
      SELECT l.id, l.mls_number AS "mlsNumber", l.vin, concat_ws(' ', l.year, l.make, l.model, nullif(l.trim, '')) AS title,
        l.status, d.name AS dealer
      FROM listing l JOIN dealer d ON d.id = l.dealer_id WHERE l.mls_number = ${mlsNumber}`;
    if (!listing) return null;
    const { id, ...facts } = listing;
    const moves = await tx.$queryRaw<ListingAudit["moves"]>`
      SELECT h.change_type AS "changeType", h.from_status AS "from", h.to_status AS "to", h.at, p.name AS by, h.note
      FROM listing_history h LEFT JOIN person p ON p.id = h.actor_id WHERE h.listing_id = ${id}::uuid ORDER BY h.at, h.id`;
    const prices = await tx.$queryRaw<ListingAudit["prices"]>`
      SELECT e.seq, e.price_cents AS "priceCents", e.at, e.reason, p.name AS by, e.hash
      FROM price_entry e LEFT JOIN person p ON p.id = e.actor_id WHERE e.listing_id = ${id}::uuid ORDER BY e.seq`;
    const orders = await tx.$queryRaw<ListingAudit["orders"]>`
      SELECT code, state, reserved_at AS "reservedAt", price_cents AS "priceCents"
      FROM orders WHERE listing_id = ${id}::uuid ORDER BY reserved_at`;
    return { ...facts, moves, prices, orders, events: await readEvents(tx, "Listing", mlsNumber) };
  });
}

async function readMoney(tx: Tx, orderId: string): Promise<AuditMoney[]> {
  const events = await tx.ledgerTransaction.findMany({
    where: { orderId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      at: true,
      kind: true,
      externalRef: true,
      postings: {
        orderBy: { position: "asc" },
        select: { amountCents: true, account: { select: { code: true } } },
      },
    },
  });
  return events.map(({ postings, ...event }) => ({
    ...event,
    sides: postings.map(({ account, amountCents }) => ({
      account: account.code,
      cents: Number(amountCents),
    })),
  }));
}

async function readEvents(tx: Tx, resource: string, key: string): Promise<AuditEvent[]> {
  const rows = await tx.$queryRaw<{ sequence: bigint; at: Date; by: string | null }[]>`
    SELECT e.sequence, e.at, p.name AS by FROM entity_event e LEFT JOIN person p ON p.id = e.actor_id
    WHERE e.resource_name = ${resource} AND e.record_key = ${key} ORDER BY e.sequence LIMIT 500`;
  return rows.map((row) => ({ ...row, sequence: Number(row.sequence) }));
}
