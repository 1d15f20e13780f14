export type FailureType = "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";

export type FailureBody = {
  type: FailureType;
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  charge?: string;
  payment_intent?: unknown;
};

/** An error as Stripe answers it: a status and one `error` object. */
export class StandInFailure extends Error {
  readonly status: number;
  readonly body: { error: FailureBody };

  constructor(status: number, error: FailureBody) {
    super(error.message);
    this.name = "StandInFailure";
    this.status = status;
    this.body = { error };
  }
}

/** 400 in Stripe's shape: what was sent cannot be served. */
export function badRequest(message: string, param?: string, code?: string): StandInFailure {
  return new StandInFailure(400, { type: "invalid_request_error", message, param, code });
}

/** 404 in Stripe's shape. `param` is the name under which the id was sent. */
export function missing(kind: string, id: string, param: string): StandInFailure {
  return new StandInFailure(404, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${kind.replace("checkout.session", "checkout session")}: '${id}'`,
    param,
  });
}
