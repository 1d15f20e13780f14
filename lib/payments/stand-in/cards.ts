export type Decline = {
  code: "card_declined" | "expired_card" | "payment_intent_authentication_failure";
  declineCode?: string;
  message: string;
};

export type Card = {
  number: string;
  /** The id under which Stripe's own tests name this card. */
  paymentMethod: string;
  brand: "visa" | "mastercard";
  outcome: "pays" | "asks" | Decline;
  /** What the payment page says it does. */
  does: string;
};

/** Stripe's own test cards, with what each does. Their numbers pay nothing anywhere. */
export const testCards: readonly Card[] = [
  { number: "4242424242424242", paymentMethod: "pm_card_visa", brand: "visa", outcome: "pays", does: "pays" },
  {
    number: "5555555555554444",
    paymentMethod: "pm_card_mastercard",
    brand: "mastercard",
    outcome: "pays",
    does: "pays",
  },
  {
    number: "4000002500003155",
    paymentMethod: "pm_card_authenticationRequired",
    brand: "visa",
    outcome: "asks",
    does: "the bank asks to confirm first",
  },
  {
    number: "4000000000000002",
    paymentMethod: "pm_card_visa_chargeDeclined",
    brand: "visa",
    outcome: { code: "card_declined", declineCode: "generic_decline", message: "Your card was declined." },
    does: "is declined",
  },
  {
    number: "4000000000009995",
    paymentMethod: "pm_card_visa_chargeDeclinedInsufficientFunds",
    brand: "visa",
    outcome: {
      code: "card_declined",
      declineCode: "insufficient_funds",
      message: "Your card has insufficient funds.",
    },
    does: "has too little money on it",
  },
  {
    number: "4000000000000069",
    paymentMethod: "pm_card_chargeDeclinedExpiredCard",
    brand: "visa",
    outcome: { code: "expired_card", message: "Your card has expired." },
    does: "has expired",
  },
];

export const notConfirmed: Decline = {
  code: "payment_intent_authentication_failure",
  message:
    "The provided payment method has failed authentication. Provide a new payment method and try again.",
};

const realCard: Decline = {
  code: "card_declined",
  declineCode: "test_mode_live_card",
  message: "Your card was declined. Your request was in test mode, but used a non test card.",
};

/**
 * The card with this number as it was typed, spaces and all. Any number that is not a test card's is
 * declined.
 */
export function cardByNumber(typed: string): Card {
  const number = typed.replace(/\D/g, "");
  const known = testCards.find((card) => card.number === number);
  return (
    known ?? { number: "0000000000000000", paymentMethod: "", brand: "visa", outcome: realCard, does: "" }
  );
}

/** The card behind one of Stripe's test payment methods, or null. */
export function cardByPaymentMethod(id: string): Card | null {
  return testCards.find((card) => card.paymentMethod === id) ?? null;
}
