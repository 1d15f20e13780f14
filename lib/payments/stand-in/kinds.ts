import type Stripe from "stripe";

/** Kept beside a session and never answered: what its payment will be made of. */
export type SessionMemory = {
  items: { name: string; quantity: number; unit_amount: number }[];
  intent: {
    description?: string;
    metadata?: Record<string, string>;
    receipt_email?: string;
    statement_descriptor?: string;
    transfer_group?: string;
  };
};

export type Session = Stripe.Checkout.Session & { stand_in: SessionMemory };
export type Intent = Stripe.PaymentIntent;
export type Charge = Stripe.Charge;
export type Refund = Stripe.Refund;
export type Customer = Stripe.Customer;

/**
 * What the stand-in keeps, in the SDK's own types: a field that Stripe answers and we forget does not
 * compile.
 */
export type Kinds = {
  "checkout.session": Session;
  payment_intent: Intent;
  charge: Charge;
  refund: Refund;
  customer: Customer;
};

export type Kind = keyof Kinds;
export type Kept = Kinds[Kind];

/** An object as it is answered and sent. */
export function shown<T extends object>(object: T): Omit<T, "stand_in"> {
  if (!("stand_in" in object)) return object;
  const { stand_in: _memory, ...rest } = object as T & { stand_in: unknown };
  return rest;
}
