import "server-only";
import Stripe from "stripe";
import { env } from "@/lib/core/env";
import { paymentsConnection } from "@/lib/payments/client";

const TIMEOUT_MS = 5_000;

export type Sending = { status: number | null; error: string | null };

export type SendOptions = {
  /** Signs with another secret than ours: a forger's. */
  secret?: string;
  /** Unix seconds the signature claims. */
  timestamp?: number;
  /** What is sent in place of what was signed. */
  changedTo?: string;
};

/** Where the stand-in sends its events. */
export function webhookUrl(): string {
  return paymentsConnection().webhookUrl ?? `${new URL(env.NEXTAUTH_URL).origin}/api/stripe/webhook`;
}

/** Sends one event once, signed as Stripe signs: HMAC-SHA256 over time and body in `stripe-signature`. */
export async function sendEvent(payload: string, options: SendOptions = {}): Promise<Sending> {
  const secret = options.secret ?? paymentsConnection().webhookSecrets[0]!;
  const signature = Stripe.webhooks.generateTestHeaderString({
    payload,
    secret,
    timestamp: options.timestamp,
  });
  try {
    const response = await fetch(webhookUrl(), {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", "stripe-signature": signature },
      body: options.changedTo ?? payload,
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
    return {
      status: response.status,
      error: response.ok ? null : `The webhook answered ${response.status}.`,
    };
  } catch (error) {
    return {
      status: null,
      error: error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 300) : "failed",
    };
  }
}

/** An event's body as Stripe prints it. */
export function payloadOf(event: object): string {
  return JSON.stringify(event, null, 2);
}
