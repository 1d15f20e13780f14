import { z } from "zod";

const flag = z.enum(["0", "1", "true", "false", ""]).default("0").transform((value) => value === "1" || value === "true");
const optional = z.string().min(1).optional().or(z.literal("").transform(() => undefined));

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  NEXTAUTH_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000"),
  NEXTAUTH_SECRET: z.string().min(32, "needs 32 characters or more"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  UPFRONT_HOST: z.string().min(1).default("127.0.0.1"),
  UPFRONT_DEMO: flag,
  MAIL_URL: optional,
  MAIL_FROM: z.string().min(3).default("Upfront <hello@upfront.example>"),
  STRIPE_SECRET_KEY: optional,
  STRIPE_WEBHOOK_SECRET: z.string().min(16).optional().or(z.literal("").transform(() => undefined)),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  UPFRONT_INLINE_WORKER: flag,
});

export type Env = z.infer<typeof schema>;

/** Settings, read once from the process environment. A wrong or missing one stops the start by its name. */
export const env: Env = read();

function read(): Env {
  const parsed = schema.safeParse(process.env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings are missing or wrong:\n${lines.join("\n")}\nSee .env.example.`);
  }
  refuseUnsafe(parsed.data);
  return parsed.data;
}

function refuseUnsafe(settings: Env): void {
  if (settings.STRIPE_SECRET_KEY && !settings.STRIPE_WEBHOOK_SECRET) {
    throw new Error("STRIPE_WEBHOOK_SECRET is needed beside STRIPE_SECRET_KEY.");
  }
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(settings.NEXTAUTH_URL).hostname);
  if (isLocal || settings.NODE_ENV !== "production") return;
  if (settings.UPFRONT_DEMO) throw new Error("UPFRONT_DEMO opens the demo doors and is refused outside localhost.");
  if (!settings.STRIPE_SECRET_KEY) throw new Error("STRIPE_SECRET_KEY is needed outside localhost.");
  if (!settings.MAIL_URL) throw new Error("MAIL_URL is needed outside localhost.");
}
