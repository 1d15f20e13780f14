import "server-only";
import { createHash } from "node:crypto";
import type { Prisma } from "@/generated/prisma/client";
import { badRequest, StandInFailure } from "@/lib/payments/stand-in/failure";
import type { FormTree } from "@/lib/payments/stand-in/form";

type Tx = Prisma.TransactionClient;

export type Answer = { status: number; body: object };
export type Attempt = { key: string; endpoint: string; paramsSha256: string };
type Kept = Answer & { endpoint: string; params_sha256: string; request_id: string };

/**
 * Stripe's rules for `Idempotency-Key` (docs.stripe.com/api/idempotent_requests): the first answer of an
 * endpoint that began its work is given again for 24 hours, whatever it was; other parameters under the same
 * key are an error; what failed validation or met a request still running was never begun and is not kept.
 */
export async function findAnswer(tx: Tx, attempt: Attempt): Promise<(Answer & { requestId: string }) | null> {
  const [lock] = await tx.$queryRaw<{ free: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${attempt.key}, 20261122)) AS free`;
  if (!lock?.free) throw inUse(attempt.key);
  const [kept] = await tx.$queryRaw<Kept[]>`
    SELECT endpoint, params_sha256, status, body, request_id FROM dev_payment_idempotency
    WHERE key = ${attempt.key} AND created_at > now() - interval '24 hours'`;
  if (!kept) return null;
  if (kept.endpoint !== attempt.endpoint)
    throw mismatch(attempt.key, "for the same endpoint they were first used for");
  if (kept.params_sha256 !== attempt.paramsSha256) {
    throw mismatch(attempt.key, "with the same parameters they were first used with");
  }
  return { status: kept.status, body: kept.body, requestId: kept.request_id };
}

export async function keepAnswer(tx: Tx, attempt: Attempt, answer: Answer, requestId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO dev_payment_idempotency (key, endpoint, params_sha256, status, body, request_id)
    VALUES (${attempt.key}, ${attempt.endpoint}, ${attempt.paramsSha256}, ${answer.status},
      ${JSON.stringify(answer.body)}::jsonb, ${requestId})
    ON CONFLICT (key) DO UPDATE SET endpoint = excluded.endpoint, params_sha256 = excluded.params_sha256,
      status = excluded.status, body = excluded.body, request_id = excluded.request_id, created_at = now()`;
}

/** The attempt a request makes, or null when it carries no key. */
export function attemptOf(key: string | null, endpoint: string, form: FormTree): Attempt | null {
  if (!key) return null;
  if (key.length > 255) throw badRequest("Idempotency keys can be at most 255 characters long.");
  const paramsSha256 = createHash("sha256")
    .update(JSON.stringify(sorted(form)))
    .digest("hex");
  return { key, endpoint, paramsSha256 };
}

function sorted(tree: FormTree | string): unknown {
  if (typeof tree === "string") return tree;
  return Object.keys(tree)
    .sort()
    .map((name) => [name, sorted(tree[name]!)]);
}

function inUse(key: string): StandInFailure {
  return new StandInFailure(409, {
    type: "idempotency_error",
    code: "idempotency_key_in_use",
    message: `Another request is in progress with the Idempotency-Key ${key}. Please try again later.`,
  });
}

function mismatch(key: string, rule: string): StandInFailure {
  return new StandInFailure(400, {
    type: "idempotency_error",
    message:
      `Keys for idempotent requests can only be used ${rule}. ` +
      `Try using a key other than '${key}' if you meant to execute a different request.`,
  });
}
