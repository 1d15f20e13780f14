import "server-only";
import type { z } from "zod";
import { env } from "@/lib/core/env";
import { MAX_PAYMENT_CENTS, MIN_PAYMENT_CENTS } from "@/lib/payments/schema";
import type { Books } from "@/lib/payments/stand-in/books";
import { badRequest } from "@/lib/payments/stand-in/failure";
import { fixedSessionFields } from "@/lib/payments/stand-in/fixed-fields";
import { newId } from "@/lib/payments/stand-in/ids";
import type { Session } from "@/lib/payments/stand-in/kinds";
import type { createSessionParams } from "@/lib/payments/stand-in/param-schemas";

type CreateParams = z.output<typeof createSessionParams>;

const DAY = 86_400;
const HALF_AN_HOUR = 1_800;

/** POST /v1/checkout/sessions */
export async function createSession(books: Books, params: CreateParams): Promise<Session> {
  await checkCustomer(books, params);
  const session = buildSession(params, books.now);
  books.put(session);
  return session;
}

/** POST /v1/checkout/sessions/{session}/expire */
export async function expireSession(books: Books, id: string): Promise<Session> {
  const session = await books.get("checkout.session", id, "session");
  const status = isPast(session, books.now) ? "expired" : session.status;
  if (status !== "open") {
    throw badRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This one has a status of ${status}.`,
    );
  }
  return closeSession(books, session);
}

/** Ends an open session and says so in an event. */
export function closeSession(books: Books, session: Session): Session {
  const closed: Session = { ...session, status: "expired", url: null };
  books.put(closed);
  books.emit("checkout.session.expired", closed);
  return closed;
}

/** A session as it stands: past its own end it is expired, also before the event about it is out. */
export function asOfNow(session: Session, now: number): Session {
  return isPast(session, now) ? { ...session, status: "expired", url: null } : session;
}

/** True when a session is still marked open and its own end has gone by. */
export function isPast(session: Session, now: number): boolean {
  return session.status === "open" && session.expires_at <= now;
}

/** Where the visitor goes after paying, with the session's id put in where the shop asked for it. */
export function returnUrlOf(session: Session): string | null {
  return session.success_url?.replaceAll("{CHECKOUT_SESSION_ID}", session.id) ?? null;
}

function buildSession(params: CreateParams, now: number): Session {
  const id = newId("checkout.session");
  const total = totalOf(params);
  return {
    ...fixedSessionFields,
    id,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: total,
    amount_total: total,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: now,
    customer: params.customer ?? null,
    customer_email: params.customer_email ?? null,
    expires_at: endOf(params, now),
    metadata: params.metadata ?? {},
    status: "open",
    submit_type: params.submit_type ?? null,
    success_url: params.success_url,
    url: `${new URL(env.NEXTAUTH_URL).origin}/dev/payments/checkout/${id}`,
    stand_in: {
      items: params.line_items.map(({ quantity, price_data: price }) => ({
        name: price.product_data.name,
        quantity,
        unit_amount: price.unit_amount,
      })),
      intent: params.payment_intent_data ?? {},
    },
  };
}

function totalOf({ line_items: items }: CreateParams): number {
  if (items.length === 0)
    throw badRequest("Missing required param: line_items.", "line_items", "parameter_missing");
  const total = items.reduce((sum, item) => sum + item.quantity * item.price_data.unit_amount, 0);
  if (total < MIN_PAYMENT_CENTS) {
    const least = "The Checkout Session's total amount due must add up to at least $0.50 usd";
    throw badRequest(least, undefined, "amount_too_small");
  }
  if (total > MAX_PAYMENT_CENTS) {
    const most = "The Checkout Session's total amount due must be no more than $999,999.99";
    throw badRequest(most, undefined, "amount_too_large");
  }
  return total;
}

function endOf({ expires_at: wanted }: CreateParams, now: number): number {
  if (wanted === undefined) return now + DAY;
  if (wanted < now + HALF_AN_HOUR) {
    throw badRequest(
      "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.",
      "expires_at",
    );
  }
  if (wanted > now + DAY) {
    throw badRequest(
      "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.",
      "expires_at",
    );
  }
  return wanted;
}

async function checkCustomer(books: Books, params: CreateParams): Promise<void> {
  if (params.customer && params.customer_email) {
    const only = "You may only specify one of these parameters: customer, customer_email.";
    throw badRequest(only, "customer", "parameters_exclusive");
  }
  if (params.customer) await books.get("customer", params.customer, "customer");
}
