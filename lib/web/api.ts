import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { NextRequest } from "next/server";
import type { z } from "zod";
import { isRefusal, Refusal } from "@/lib/core/errors";
import { logFault } from "@/lib/core/log";
import { refuseCrossSite } from "@/lib/web/cross-site";
import { readInput } from "@/lib/web/read-input";

export { refuseCrossSite } from "@/lib/web/cross-site";

type Context<Params> = { params: Promise<Params> };
type Handler<Params> = (request: NextRequest, context: Context<Params>) => Promise<Response>;

/**
 * A route for programs. `run` answers a Response, or data that is sent as JSON. A Refusal becomes
 * `{ error: { code, message, fieldErrors? } }` under its status, a fault a 500 that names only its id.
 * Writing calls from other sites are refused; nothing is stored by caches unless the answer says so.
 */
export function apiRoute<Params = Record<string, never>>(
  run: (request: NextRequest, params: Params) => Promise<Response | object>,
): Handler<Params> {
  return async (request, context) => {
    const { body, status, headers } = await answer(request, context, run);
    const answered = new Response(body, { status, headers });
    if (!answered.headers.has("cache-control")) answered.headers.set("cache-control", "no-store");
    return answered;
  };
}

/**
 * The query string by `schema`: keys given more than once become arrays, unknown ones are refused.
 * Throws Refusal `invalid_input`.
 */
export function parseQuery<Schema extends z.ZodType>(schema: Schema, url: string | URL): z.output<Schema> {
  const query = new URL(url).searchParams;
  const values = [...new Set(query.keys())].map((key) => {
    const all = query.getAll(key);
    return [key, all.length === 1 ? all[0] : all] as const;
  });
  return readInput(schema, Object.fromEntries(values));
}

/** The form a request carries. Throws Refusal `invalid_input` when it carries none. */
export async function readRequestForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Refusal("invalid_input", { message: "This door takes a form. Nothing was changed." });
  }
}

async function answer<Params>(
  request: NextRequest,
  context: Context<Params>,
  run: (request: NextRequest, params: Params) => Promise<Response | object>,
): Promise<Response> {
  try {
    refuseCrossSite(request);
    const result = await run(request, await context.params);
    return result instanceof Response ? result : Response.json(result);
  } catch (error) {
    unstable_rethrow(error);
    return errorResponse(error, `${request.method} ${request.nextUrl.pathname}`);
  }
}

function errorResponse(error: unknown, where: string): Response {
  if (isRefusal(error)) {
    const { code, message, fieldErrors, status } = error;
    return Response.json({ error: { code, message, fieldErrors } }, { status });
  }
  const faultId = logFault(error, where);
  const message = `Something failed on our side. Try again, and if it fails again tell us ${faultId}.`;
  return Response.json({ error: { code: "fault", message } }, { status: 500 });
}
