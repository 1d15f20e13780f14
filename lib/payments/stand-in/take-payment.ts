import "server-only";
import type { Books } from "@/lib/payments/stand-in/books";
import type { Card, Decline } from "@/lib/payments/stand-in/cards";
import { fixedChargeFields, noAddress } from "@/lib/payments/stand-in/fixed-fields";
import { newId } from "@/lib/payments/stand-in/ids";
import type { Charge, Intent } from "@/lib/payments/stand-in/kinds";

/** How a card answered: the payment as it stands now, and why it was declined if it was. */
export type Taken = { intent: Intent; decline: Decline | null };

/** Lets a card answer for an intent: it pays, it is declined, or its bank asks first (`requires_action`). */
export function takePayment(books: Books, intent: Intent, card: Card, returnUrl: string | null): Taken {
  if (card.outcome === "pays") return settle(books, intent, card);
  if (card.outcome === "asks") return ask(books, intent, returnUrl);
  return refuse(books, intent, card, card.outcome);
}

/** The card pays: one charge, one intent that succeeded. */
export function settle(books: Books, intent: Intent, card: Card): Taken {
  const charge = buildCharge(books, intent, card, null);
  const paid: Intent = {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: charge.payment_method,
    status: "succeeded",
  };
  books.put(charge);
  books.put(paid);
  books.emit("charge.succeeded", charge);
  books.emit("payment_intent.succeeded", paid);
  return { intent: paid, decline: null };
}

/** The card is declined: a failed charge, and an intent that waits for another card. */
export function refuse(books: Books, intent: Intent, card: Card, decline: Decline): Taken {
  const charge = buildCharge(books, intent, card, decline);
  const { code, declineCode: decline_code, message } = decline;
  const failed: Intent = {
    ...intent,
    last_payment_error: { type: "card_error", code, decline_code, message, charge: charge.id },
    latest_charge: charge.id,
    next_action: null,
    payment_method: null,
    status: "requires_payment_method",
  };
  books.put(charge);
  books.put(failed);
  books.emit("charge.failed", charge);
  books.emit("payment_intent.payment_failed", failed);
  return { intent: failed, decline };
}

function ask(books: Books, intent: Intent, returnUrl: string | null): Taken {
  const asked: Intent = {
    ...intent,
    next_action: { type: "redirect_to_url", redirect_to_url: { return_url: returnUrl, url: returnUrl } },
    status: "requires_action",
  };
  books.put(asked);
  books.emit("payment_intent.requires_action", asked);
  return { intent: asked, decline: null };
}

function buildCharge(books: Books, intent: Intent, card: Card, decline: Decline | null): Charge {
  const isPaid = decline === null;
  return {
    ...fixedChargeFields,
    id: newId("charge"),
    amount: intent.amount,
    amount_captured: isPaid ? intent.amount : 0,
    billing_details: {
      address: noAddress,
      email: intent.receipt_email,
      name: null,
      phone: null,
      tax_id: null,
    },
    captured: isPaid,
    created: books.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    metadata: { ...intent.metadata },
    outcome: outcomeOf(decline),
    paid: isPaid,
    payment_intent: intent.id,
    payment_method: newId("payment_method"),
    payment_method_details: cardDetails(intent.amount, card),
    receipt_email: intent.receipt_email,
    statement_descriptor: intent.statement_descriptor,
    status: isPaid ? "succeeded" : "failed",
    transfer_group: intent.transfer_group,
  };
}

function outcomeOf(decline: Decline | null): Charge["outcome"] {
  return {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: decline ? "declined_by_network" : "approved_by_network",
    reason: decline?.declineCode ?? null,
    risk_level: "normal",
    seller_message: decline ? "The bank declined the payment." : "Payment complete.",
    type: decline ? "issuer_declined" : "authorized",
  };
}

function cardDetails(amount: number, card: Card): Charge["payment_method_details"] {
  return {
    type: "card",
    card: {
      amount_authorized: amount,
      authorization_code: null,
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: "US",
      electronic_commerce_indicator: null,
      exp_month: 12,
      exp_year: 2034,
      funding: "credit",
      installments: null,
      last4: card.number.slice(-4),
      mandate: null,
      network: card.brand,
      network_transaction_id: null,
      regulated_status: null,
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}
