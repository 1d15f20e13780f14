import "server-only";
import { fromUnixTime } from "date-fns";
import { db } from "@/lib/db/client";
import type { StandInEvent } from "@/lib/payments/stand-in/event";
import type { Intent, Session } from "@/lib/payments/stand-in/kinds";
import { asOfNow, returnUrlOf } from "@/lib/payments/stand-in/session";

export type PayPageView = {
  sessionId: string;
  status: "open" | "complete" | "expired";
  items: { name: string; quantity: number; amountCents: number }[];
  totalCents: number;
  email: string | null;
  /** What the last card was told, and whether a bank waits for an answer. */
  declined: string | null;
  isAsking: boolean;
  expiresAt: Date;
  returnUrl: string | null;
  cancelUrl: string | null;
};

export type SessionRow = {
  sessionId: string;
  reference: string | null;
  amountCents: number;
  status: string;
  isPaid: boolean;
  paymentIntentId: string | null;
  refundedCents: number;
  createdAt: Date;
};

export type EventRow = {
  eventId: string;
  type: string;
  createdAt: Date;
  isDelivered: boolean;
  attempts: number;
  lastError: string | null;
};

const SHOWN = 25;

/** What the hosted payment page shows, or null when there is no such session. */
export async function findPayPage(sessionId: string): Promise<PayPageView | null> {
  const [row] = await db.$queryRaw<{ session: Session; intent: Intent | null }[]>`
    SELECT s.body AS session, i.body AS intent FROM dev_payment_objects s
    LEFT JOIN dev_payment_objects i ON i.kind = 'payment_intent' AND i.id = s.body ->> 'payment_intent'
    WHERE s.id = ${sessionId} AND s.kind = 'checkout.session'`;
  if (!row) return null;
  const session = asOfNow(row.session, Math.floor(Date.now() / 1000));
  return {
    sessionId: session.id,
    status: session.status === "complete" ? "complete" : session.status === "expired" ? "expired" : "open",
    items: session.stand_in.items.map(({ name, quantity, unit_amount: unit }) => ({
      name,
      quantity,
      amountCents: quantity * unit,
    })),
    totalCents: session.amount_total ?? 0,
    email: session.customer_email,
    declined: row.intent?.last_payment_error?.message ?? null,
    isAsking: row.intent?.status === "requires_action",
    expiresAt: fromUnixTime(session.expires_at),
    returnUrl: returnUrlOf(session),
    cancelUrl: session.cancel_url,
  };
}

/** The newest sessions with what was paid and given back on each. */
export async function listSessionRows(): Promise<SessionRow[]> {
  const rows = await db.$queryRaw<{ session: Session; refunded: number | null }[]>`
    SELECT s.body AS session, (
      SELECT max((c.body ->> 'amount_refunded')::int) FROM dev_payment_objects c
      WHERE c.kind = 'charge' AND c.body ->> 'payment_intent' = s.body ->> 'payment_intent') AS refunded
    FROM dev_payment_objects s WHERE s.kind = 'checkout.session' ORDER BY s.seq DESC LIMIT ${SHOWN}`;
  const now = Math.floor(Date.now() / 1000);
  return rows.map(({ session, refunded }) => ({
    sessionId: session.id,
    reference: session.client_reference_id,
    amountCents: session.amount_total ?? 0,
    status: asOfNow(session, now).status ?? "open",
    isPaid: session.payment_status === "paid",
    paymentIntentId: typeof session.payment_intent === "string" ? session.payment_intent : null,
    refundedCents: refunded ?? 0,
    createdAt: fromUnixTime(session.created),
  }));
}

/** The newest events that are sent to the webhook. */
export async function listEventRows(watched: readonly string[]): Promise<EventRow[]> {
  const rows = await db.$queryRaw<
    {
      id: string;
      type: string;
      created_at: Date;
      delivered: boolean;
      attempts: number;
      last_error: string | null;
    }[]
  >`
    SELECT id, type, created_at, delivered_at IS NOT NULL AS delivered, attempts, last_error
    FROM dev_payment_events WHERE type = ANY(${[...watched]}) ORDER BY seq DESC LIMIT ${SHOWN}`;
  return rows.map((row) => ({
    eventId: row.id,
    type: row.type,
    createdAt: row.created_at,
    isDelivered: row.delivered,
    attempts: row.attempts,
    lastError: row.last_error,
  }));
}

/** An event as it was sent, or null. */
export async function findEventBody(eventId: string): Promise<StandInEvent | null> {
  const [row] = await db.$queryRaw<{ body: StandInEvent }[]>`
    SELECT body FROM dev_payment_events WHERE id = ${eventId}`;
  return row?.body ?? null;
}

/** Every event that was sent about the same reference as this one, newest first. */
export async function findEventBodiesAlike(eventId: string): Promise<StandInEvent[]> {
  const rows = await db.$queryRaw<{ body: StandInEvent }[]>`
    SELECT e.body FROM dev_payment_events this JOIN dev_payment_events e
      ON e.id = this.id
      OR e.body #>> '{data,object,metadata,reference}' = this.body #>> '{data,object,metadata,reference}'
    WHERE this.id = ${eventId} AND e.attempts > 0 ORDER BY e.seq DESC LIMIT ${SHOWN}`;
  return rows.map((row) => row.body);
}
