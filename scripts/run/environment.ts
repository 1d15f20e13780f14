import { readSecrets } from "./secrets";

import type { UsedDatabase } from "../database/use-database";

/**
 * The settings of the app for a server, build or seed that this checkout starts: what is set outside stays as
 * it is, the rest is made up once and kept. The demo doors open on the built-in database only, and the
 * owner's address is kept from the app.
 */
export function appEnvironment(
  database: Pick<UsedDatabase, "kind" | "app">,
  port: number,
  mode: "production" | "development",
): NodeJS.ProcessEnv {
  const secrets = readSecrets();
  const { DATABASE_OWNER_URL: _kept, ...given } = process.env;
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
  return {
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: secrets.nextauthSecret,
    ...(process.env.STRIPE_SECRET_KEY ? {} : { STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret }),
    UPFRONT_INLINE_WORKER: "1",
    LOG_LEVEL: "warn",
    ...set,
    DATABASE_URL: database.app,
    UPFRONT_DEMO: database.kind === "built-in" ? "1" : "0",
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: "1",
    NODE_ENV: mode,
  };
}
