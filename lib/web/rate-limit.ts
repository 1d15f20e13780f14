import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { Refusal } from "@/lib/core/errors";
import { pool } from "@/lib/db/client";

/** How often each thing may be done: `points` times in `seconds`, per key. */
const limits = {
  "sign-in-address": { points: 5, seconds: 900 },
  "sign-in-visitor": { points: 20, seconds: 900 },
  "demo-door": { points: 60, seconds: 60 },
  "change-settings": { points: 60, seconds: 900 },
  "export-own-data": { points: 10, seconds: 900 },
  "export-book": { points: 10, seconds: 900 },
  reserve: { points: 30, seconds: 900 },
  invite: { points: 30, seconds: 900 },
  "import-file": { points: 30, seconds: 900 },
  "public-api": { points: 600, seconds: 60 },
} as const satisfies Record<string, { points: number; seconds: number }>;

export type LimitName = keyof typeof limits;

const limiters = new Map<LimitName, RateLimiterPostgres>();

/**
 * Counts one attempt of `name` by `key` (a person's id, an address, a visitor) and throws Refusal
 * `too_many_attempts` once there were too many. Counted in the database, so that every server counts
 * together; only a digest of the key is kept.
 */
export async function limit(name: LimitName, key: string): Promise<void> {
  try {
    await limiterOf(name).consume(createHash("sha256").update(key).digest("base64url"));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refusal("too_many_attempts", { message: waitSentence(error.msBeforeNext) });
  }
}

function limiterOf(name: LimitName): RateLimiterPostgres {
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: pool,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    keyPrefix: name,
    points: limits[name].points,
    duration: limits[name].seconds,
  });
  limiters.set(name, made);
  return made;
}

function waitSentence(milliseconds: number): string {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return `That was tried too often. Nothing was changed. Wait ${wait}, then try again.`;
}
