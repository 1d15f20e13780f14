/**
 * Every expected refusal: its HTTP status and the sentence a visitor reads.
 * A sentence says what happened, what is safe, and what to do.
 */
export const refusals = {
  sign_in_needed: { status: 401, message: "Sign in first. Nothing was changed." },
  not_found: { status: 404, message: "There is nothing here under that name." },
  invalid_input: { status: 422, message: "Some of this needs correcting. Nothing was saved." },
  too_many_attempts: { status: 429, message: "That was tried too often. Wait a few minutes, then try again." },
  file_too_large: { status: 413, message: "The file is larger than 32 MB. Nothing was read. Split it and try again." },
  file_not_csv: { status: 422, message: "This is not a CSV file. Nothing was read. Export it as CSV and try again." },
  cross_site: { status: 403, message: "This request came from another site. Nothing was changed." },
  email_invalid: { status: 422, message: "This is not an e-mail address we can write to. Check it and try again." },

  person_exists: { status: 409, message: "There is already a person with this e-mail. Nothing was changed." },
  handle_taken: { status: 409, message: "That address is taken. Choose another; yours is unchanged." },
  license_overlap: {
    status: 409,
    message: "This license already has a live employment in that time. End that one first. Nothing was changed.",
  },
  employment_not_open: { status: 409, message: "This employment was already answered. Nothing was changed." },
  cannot_sell: {
    status: 409,
    message: "This person has no live employment and license today. You were not charged. Choose somebody else.",
  },

  vin_invalid: { status: 422, message: "The VIN does not check out. Read the plate again." },
  vin_live_elsewhere: {
    status: 409,
    message: "This VIN is already live on the MLS. One car stands on the shelf once. Nothing was posted.",
  },
  status_move_refused: { status: 409, message: "This listing cannot move there from where it is. Nothing was changed." },
  listing_incomplete: { status: 422, message: "This listing is not ready for the shelf. Nothing was changed." },
  price_unchanged: { status: 409, message: "That is the price it has. No ledger entry was written." },
  price_under_contract: {
    status: 409,
    message: "This car is under contract at its price. The price can change when it is back on the shelf.",
  },

  price_changed: {
    status: 409,
    message: "The price on the shelf is not the one you were shown. You were not charged. Look at it again, then decide.",
  },
  already_reserved: { status: 409, message: "Somebody else reserved it first. You were not charged." },
  listing_not_for_sale: { status: 409, message: "This car is not for sale right now. You were not charged." },
  order_move_refused: { status: 409, message: "The order is not at that step. Nothing was changed." },
  too_many_holds: { status: 409, message: "You already hold two cars. Let one go first. You were not charged." },
  own_order: { status: 409, message: "You cannot be both the buyer and the salesperson of one order. Choose somebody else." },

  relationship_ended: { status: 409, message: "This relationship has ended. Only the client can begin it again." },
  choose_another: { status: 409, message: "You cannot be your own salesperson. Choose somebody else." },

  payment_event_forged: { status: 400, message: "The signature of this event is not ours. Nothing was changed." },
  payment_unavailable: {
    status: 503,
    message: "The payment page did not answer. Your hold stands and you were not charged. Try again in a minute.",
  },

  employment_exists: { status: 409, message: "This job is already there, or already asked for. Nothing was changed." },
  staff_exists: { status: 409, message: "This person is already on the staff. Nothing was changed." },
  last_owner: { status: 409, message: "A dealer keeps at least one owner. Appoint another first. Nothing was changed." },
  dealer_exists: {
    status: 409,
    message: "A dealer with this license or address is already on the market. Nothing was changed.",
  },
  no_consent: {
    status: 409,
    message: "They have not agreed to be written to this way. Nothing was sent. Your words are still here.",
  },
} as const satisfies Record<string, { status: number; message: string }>;

export type RefusalCode = keyof typeof refusals;
export type FieldErrors = Record<string, string[]>;

/**
 * An expected "no". Thrown inside a transaction it rolls everything back.
 * `message` replaces the code's sentence where a figure or a name makes it plainer;
 * `fieldErrors` maps a form field to sentences shown beside it.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly fieldErrors?: FieldErrors;

  constructor(code: RefusalCode, detail: { message?: string; fieldErrors?: FieldErrors } = {}) {
    super(detail.message ?? refusals[code].message);
    this.name = "Refusal";
    this.code = code;
    this.status = refusals[code].status;
    this.fieldErrors = detail.fieldErrors;
  }
}

/** True for a Refusal, also one that crossed a bundle border. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === "Refusal" && "code" in error;
}
