import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import Stripe from "stripe";
import { paymentsConnection } from "@/lib/payments/client";
import { badRequest, StandInFailure } from "@/lib/payments/stand-in/failure";

/** Lets in whoever has the secret key (else 401) and speaks the SDK's version of the API (else 400). */
export function authenticate(request: Request): void {
  const given = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!given) {
    throw new StandInFailure(401, {
      type: "invalid_request_error",
      message: "You did not provide an API key. Send it as 'Authorization: Bearer YOUR_SECRET_KEY'.",
    });
  }
  if (!timingSafeEqual(digest(given), digest(paymentsConnection().secretKey))) {
    throw new StandInFailure(401, { type: "invalid_request_error", message: "Invalid API Key provided." });
  }
  const version = request.headers.get("stripe-version");
  if (version && version !== Stripe.API_VERSION) {
    throw badRequest(
      `Invalid Stripe API version: ${version.slice(0, 60)}. ${Stripe.API_VERSION} is spoken here.`,
    );
  }
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
