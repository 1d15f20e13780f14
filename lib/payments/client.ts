import "server-only";
import { createHmac } from "node:crypto";
import Stripe from "stripe";
import { env } from "@/lib/core/env";
import { Refusal } from "@/lib/core/errors";

/** Where payments are asked for, and what proves that an event came from there. */
export type PaymentsConnection = {
  secretKey: string;
  /** Every secret an event may be signed with; the first is the one the stand-in signs with. */
  webhookSecrets: string[];
  /** Origin of the API. Null is Stripe itself. */
  apiOrigin: string | null;
  /** Where the stand-in sends events; our own `/api/stripe/webhook` when left out. */
  webhookUrl?: string;
};

let connection: PaymentsConnection | null = null;
let client: Stripe | null = null;

/**
 * The one Stripe client. With STRIPE_SECRET_KEY it talks to Stripe; without, in the demo market, to the
 * stand-in that our own host serves at `/v1`: host, port and protocol differ, and nothing else.
 */
export function stripe(): Stripe {
  client ??= connect(paymentsConnection());
  return client;
}

/**
 * The connection in use. Refuses with `payment_unavailable` when there is neither a key nor a demo market.
 */
export function paymentsConnection(): PaymentsConnection {
  connection ??= readConnection();
  return connection;
}

/** Points the door somewhere else: a test's or a benchmark's own stand-in server. */
export function connectPayments(to: PaymentsConnection): void {
  connection = to;
  client = null;
}

/**
 * True when the stand-in is open: a demo market without Stripe keys. Everywhere else its doors do not exist.
 */
export function isStandInOpen(): boolean {
  return env.UPFRONT_DEMO && !env.STRIPE_SECRET_KEY;
}

/** Asks Stripe. No answer in time, a rate limit or a fault over there becomes `payment_unavailable`. */
export async function askStripe<T>(question: (stripe: Stripe) => Promise<T>): Promise<T> {
  try {
    return await question(stripe());
  } catch (error) {
    if (isOutage(error)) throw new Refusal("payment_unavailable");
    throw error;
  }
}

function connect({ secretKey, apiOrigin }: PaymentsConnection): Stripe {
  const settings = { timeout: 5_000, maxNetworkRetries: 2, telemetry: false, appInfo: { name: "Upfront" } };
  if (apiOrigin === null) return new Stripe(secretKey, settings);
  const { hostname, port, protocol } = new URL(apiOrigin);
  const isSecure = protocol === "https:";
  return new Stripe(secretKey, {
    ...settings,
    host: hostname,
    port: port || (isSecure ? "443" : "80"),
    protocol: isSecure ? "https" : "http",
  });
}

function readConnection(): PaymentsConnection {
  const webhookSecrets = (env.STRIPE_WEBHOOK_SECRET ?? "")
    .split(",")
    .map((secret) => secret.trim())
    .filter(Boolean);
  if (env.STRIPE_SECRET_KEY) {
    return { secretKey: env.STRIPE_SECRET_KEY, webhookSecrets, apiOrigin: null };
  }
  if (!isStandInOpen()) throw new Refusal("payment_unavailable");
  return {
    secretKey: `sk_test_${ownSecret("api key")}`,
    webhookSecrets: [`whsec_${ownSecret("webhook")}`, ...webhookSecrets],
    apiOrigin: new URL(env.NEXTAUTH_URL).origin,
  };
}

function ownSecret(purpose: string): string {
  return createHmac("sha256", env.NEXTAUTH_SECRET).update(`payment stand-in: ${purpose}`).digest("hex");
}

function isOutage(error: unknown): boolean {
  const { StripeConnectionError, StripeRateLimitError, StripeAPIError } = Stripe.errors;
  return [StripeConnectionError, StripeRateLimitError, StripeAPIError].some((kind) => error instanceof kind);
}
