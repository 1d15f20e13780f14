import NextAuth from "next-auth";
import { NextResponse, type NextRequest } from "next/server";
import { z } from "zod";
import { emailSchema } from "@/lib/core/email";
import { Refusal } from "@/lib/core/errors";
import { apiRoute } from "@/lib/web/api";
import { authOptions } from "@/lib/web/auth-options";
import { ORIGIN } from "@/lib/web/origin";
import { safePath } from "@/lib/web/safe-path";
import { ADDRESS_COOKIE, addressCookieOptions } from "@/lib/web/sign-in-address";

type Params = { nextauth: string[] };
type NextAuthHandler = (request: NextRequest, context: { params: Promise<Params> }) => Promise<Response>;

/** What may be posted. next-auth's log door stays shut: a stranger has nothing to write into our log. */
const posted = new Set(["signin", "signout"]);

const nextAuth = NextAuth(authOptions) as NextAuthHandler;

export const GET = apiRoute<Params>(async (request, params) => {
  const response = await nextAuth(request, { params: Promise.resolve(params) });
  const error = refusedLink(params, response);
  return error ? askAgain(request, error) : response;
});

export const POST = apiRoute<Params>(async (request, params) => {
  if (!posted.has(params.nextauth[0] ?? "")) throw new Refusal("not_found");
  try {
    return await nextAuth(request, { params: Promise.resolve(params) });
  } catch (error) {
    const isUnreadable = error instanceof SyntaxError || error instanceof TypeError;
    throw isUnreadable ? new Refusal("invalid_input") : error;
  }
});

/** Mail scanners look at links before people do; looking must not use one up. */
export function HEAD(): Response {
  return new Response(null, { headers: { "cache-control": "no-store" } });
}

function refusedLink(params: Params, response: Response): string | null {
  const location = response.headers.get("location");
  if (params.nextauth[0] !== "callback" || !location) return null;
  return new URL(location, ORIGIN).searchParams.get("error");
}

/** Back to the sign-in page with the address filled in, on the way to where the link would have led. */
function askAgain(request: NextRequest, error: string): NextResponse {
  const asked = request.nextUrl.searchParams;
  const query = new URLSearchParams({ error });
  const next = nextOf(asked.get("callbackUrl"));
  if (next) query.set("next", next);
  const response = NextResponse.redirect(`${ORIGIN}/sign-in?${query}`);
  const email = z.safeParse(emailSchema, asked.get("email"));
  if (email.success) response.cookies.set(ADDRESS_COOKIE, email.data, addressCookieOptions);
  return response;
}

function nextOf(callbackUrl: string | null): string {
  const landing = new URL(safePath(callbackUrl, "/sign-in/go"), ORIGIN);
  const isOurStep = landing.pathname === "/sign-in/go";
  return isOurStep ? safePath(landing.searchParams.get("next"), "") : `${landing.pathname}${landing.search}`;
}
