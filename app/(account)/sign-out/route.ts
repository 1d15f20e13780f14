import { NextResponse } from "next/server";
import { endEverySession, endSessionOf } from "@/lib/people/end-session";
import { apiRoute, readRequestForm } from "@/lib/web/api";
import { ORIGIN } from "@/lib/web/origin";
import { currentActor, sessionToken } from "@/lib/web/session";
import { SESSION_COOKIE, sessionCookieOptions } from "@/lib/web/session-cookie";

/** Ends this browser's session, or with `everywhere` all of the person's, and goes to the front page. */
export const POST = apiRoute(async (request) => {
  const form = await readRequestForm(request);
  const token = await sessionToken();
  const actor = await currentActor();
  if (actor && form.get("everywhere") === "1") await endEverySession(actor);
  else if (token) await endSessionOf(token);
  const response = NextResponse.redirect(`${ORIGIN}/`, 303);
  response.cookies.set(SESSION_COOKIE, "", { ...sessionCookieOptions, maxAge: 0 });
  return response;
});
