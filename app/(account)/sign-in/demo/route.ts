import { NextResponse } from "next/server";
import { env } from "@/lib/core/env";
import { isRefusal, Refusal } from "@/lib/core/errors";
import { findDemoActor } from "@/lib/people/demo-people";
import { endSessionOf } from "@/lib/people/end-session";
import { openSession } from "@/lib/people/open-session";
import { homeOf } from "@/lib/people/workspaces";
import { apiRoute, readRequestForm } from "@/lib/web/api";
import { ORIGIN } from "@/lib/web/origin";
import { limit } from "@/lib/web/rate-limit";
import { safePath } from "@/lib/web/safe-path";
import { sessionToken } from "@/lib/web/session";
import { SESSION_COOKIE, sessionCookieOptions } from "@/lib/web/session-cookie";
import { visitorAddress } from "@/lib/web/visitor-address";

/** The demo market's one-tap door, for its invented people alone. Anywhere else there is no such door. */
export const POST = apiRoute(async (request) => {
  if (!env.UPFRONT_DEMO) throw new Refusal("not_found");
  try {
    await limit("demo-door", visitorAddress(request.headers));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return NextResponse.redirect(`${ORIGIN}/sign-in?error=too_many_attempts`, 303);
  }
  const form = await readRequestForm(request);
  const actor = await findDemoActor(String(form.get("as")));
  if (!actor) throw new Refusal("not_found");
  const before = await sessionToken();
  if (before) await endSessionOf(before);
  const { token, expires } = await openSession(actor.personId);
  const response = NextResponse.redirect(`${ORIGIN}${safePath(form.get("next"), homeOf(actor))}`, 303);
  response.cookies.set(SESSION_COOKIE, token, { ...sessionCookieOptions, expires });
  return response;
});

export const GET = apiRoute(async () => {
  throw new Refusal("not_found");
});
