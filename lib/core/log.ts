import pino from "pino";
import { env } from "@/lib/core/env";

/** Structured log. Secrets and contact details are redacted by name wherever they turn up. */
export const log = pino({
  level: env.LOG_LEVEL,
  base: undefined,
  redact: {
    paths: ["*.email", "*.phone", "*.token", "*.password", "*.authorization", "*.cookie", "email", "phone", "token"],
    censor: "[redacted]",
  },
});

/** Logs a fault under a short id that the visitor is told, and returns that id. */
export function logFault(error: unknown, where: string): string {
  const faultId = crypto.randomUUID().slice(0, 8);
  log.error({ faultId, where, err: error }, "fault");
  return faultId;
}
