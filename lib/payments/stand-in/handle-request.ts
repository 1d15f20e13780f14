import "server-only";
import Stripe from "stripe";
import { Prisma } from "@/generated/prisma/client";
import { logFault } from "@/lib/core/log";
import { db } from "@/lib/db/client";
import { authenticate } from "@/lib/payments/stand-in/authenticate";
import { closeBooks, openBooks, type OpenBooks } from "@/lib/payments/stand-in/books";
import { endpoints, type Endpoint } from "@/lib/payments/stand-in/endpoints";
import { badRequest, StandInFailure } from "@/lib/payments/stand-in/failure";
import { parseForm } from "@/lib/payments/stand-in/form";
import {
  attemptOf,
  findAnswer,
  keepAnswer,
  type Answer,
  type Attempt,
} from "@/lib/payments/stand-in/idempotency";
import { newId } from "@/lib/payments/stand-in/ids";

type Work = (open: OpenBooks) => Promise<Answer>;
type Reply = Answer & { eventIds: string[]; replayOf?: string };

export type StandInOptions = {
  /** Called with the ids of events to be delivered, once what caused them is stored. */
  afterCommit?: (eventIds: string[]) => void;
};

/**
 * Answers one call to `/v1/...` as Stripe would: same parameters, answers, errors and idempotency. Everything
 * a call changes is stored in one transaction before it is answered.
 */
export async function handleStandInRequest(
  request: Request,
  options: StandInOptions = {},
): Promise<Response> {
  const requestId = newId("request");
  const key = request.headers.get("idempotency-key") || null;
  try {
    const reply = await answer(request, key, requestId);
    if (reply.eventIds.length > 0) options.afterCommit?.(reply.eventIds);
    return respond(reply, requestId, key);
  } catch (error) {
    return respond({ ...toFailure(error), eventIds: [] }, requestId, key);
  }
}

async function answer(request: Request, key: string | null, requestId: string): Promise<Reply> {
  authenticate(request);
  const url = new URL(request.url);
  const { endpoint, id } = findEndpoint(request.method, url.pathname);
  const form = parseForm(await encodedForm(request, url));
  const work = endpoint.prepare(form);
  const origin = { requestId, idempotencyKey: key };
  if (endpoint.method === "GET") {
    const { books } = openBooks(db, origin, true);
    return { ...(await work(books, id)), eventIds: [] };
  }
  const attempt = attemptOf(key, `${endpoint.method} ${url.pathname}`, form);
  return await writeOnce(attempt, origin, ({ books }) => work(books, id));
}

async function writeOnce(
  attempt: Attempt | null,
  origin: { requestId: string; idempotencyKey: string | null },
  work: Work,
): Promise<Reply> {
  return await db.$transaction(
    async (tx) => {
      const before = attempt && (await findAnswer(tx, attempt));
      if (before) return { ...before, eventIds: [], replayOf: before.requestId };
      const open = openBooks(tx, origin);
      const { reply, isKept } = await attemptWork(open, work);
      const eventIds = isKept ? await closeBooks(open) : [];
      if (attempt) await keepAnswer(tx, attempt, reply, origin.requestId);
      return { ...reply, eventIds };
    },
    { maxWait: 10_000, timeout: 15_000 },
  );
}

async function attemptWork(open: OpenBooks, work: Work): Promise<{ reply: Answer; isKept: boolean }> {
  try {
    const { status, body } = await work(open);
    return { reply: { status, body }, isKept: true };
  } catch (error) {
    if (error instanceof StandInFailure)
      return { reply: { status: error.status, body: error.body }, isKept: false };
    throw error;
  }
}

function findEndpoint(method: string, pathname: string): { endpoint: Endpoint; id: string } {
  const given = pathname.split("/");
  for (const endpoint of endpoints) {
    const steps = endpoint.path.split("/");
    if (endpoint.method !== method || steps.length !== given.length) continue;
    if (!steps.every((step, at) => step.startsWith("{") || step === given[at])) continue;
    const at = steps.findIndex((step) => step.startsWith("{"));
    const id = at < 0 ? "" : given[at]!;
    if (at < 0 || /^\w{1,255}$/.test(id)) return { endpoint, id };
  }
  throw new StandInFailure(404, {
    type: "invalid_request_error",
    message: `Unrecognized request URL (${method}: ${pathname.slice(0, 200)}).`,
  });
}

async function encodedForm(request: Request, url: URL): Promise<string> {
  const inUrl = url.search.slice(1);
  if (request.method === "GET") return inUrl;
  const type = request.headers.get("content-type") ?? "";
  const body = await request.text();
  if (body !== "" && !type.startsWith("application/x-www-form-urlencoded")) {
    throw badRequest("Send parameters as application/x-www-form-urlencoded.");
  }
  return [inUrl, body].filter(Boolean).join("&");
}

function toFailure(error: unknown): Answer {
  if (error instanceof StandInFailure) return { status: error.status, body: error.body };
  if (isLockTimeout(error)) {
    return new StandInFailure(429, {
      type: "invalid_request_error",
      code: "lock_timeout",
      message: "This object cannot be accessed right now because another request is changing it. Try again.",
    });
  }
  logFault(error, "payment stand-in");
  return new StandInFailure(500, { type: "api_error", message: "An unknown error occurred." });
}

function isLockTimeout(error: unknown): boolean {
  const meta = error instanceof Prisma.PrismaClientKnownRequestError ? error.meta : undefined;
  const adapterError = meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined;
  return adapterError?.cause?.originalCode === "55P03";
}

function respond(reply: Reply, requestId: string, key: string | null): Response {
  const headers = new Headers({ "request-id": requestId, "stripe-version": Stripe.API_VERSION });
  if (key && key.length <= 255) headers.set("idempotency-key", key);
  if (reply.replayOf) {
    headers.set("idempotent-replayed", "true");
    headers.set("original-request", reply.replayOf);
  }
  if (reply.status === 429) headers.set("stripe-should-retry", "true");
  return Response.json(reply.body, { status: reply.status, headers });
}
