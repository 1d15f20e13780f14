import { NextResponse } from "next/server";
import { findBuyWith } from "@/lib/flows/find-buy-with";
import { carryOnSession } from "@/lib/people/carry-on-session";
import { apiRoute } from "@/lib/web/api";
import { currentActor, sessionToken } from "@/lib/web/session";
import { SESSION_COOKIE, sessionCookieOptions } from "@/lib/web/session-cookie";
import { shellPersonOf } from "@/lib/web/shell-person";
import { readHandle, WITH_COOKIE } from "@/lib/web/with-cookie";

/**
 * Who is here and with whom they buy, for pages that are cached for everyone. Carries a session in use on.
 */
export const GET = apiRoute(async (request) => {
  const actor = await currentActor();
  const cameWith = readHandle(request.cookies.get(WITH_COOKIE)?.value);
  const buyWith = actor || cameWith ? await findBuyWith(actor, cameWith) : null;
  const response = NextResponse.json({ person: actor && shellPersonOf(actor), buyWith });
  const token = await sessionToken();
  const expires = actor && token ? await carryOnSession(token) : null;
  if (expires && token) response.cookies.set(SESSION_COOKIE, token, { ...sessionCookieOptions, expires });
  return response;
});
