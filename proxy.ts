import { NextResponse, type NextRequest } from "next/server";
import { isSecure } from "@/lib/web/session-cookie";
import { readHandle, WITH_COOKIE, WITH_DAYS } from "@/lib/web/with-cookie";

/** Remembers whom a buyer came with (`?with=fern-okonkwo-reyes`), and does nothing else. */
export function proxy(request: NextRequest): NextResponse {
  const response = NextResponse.next();
  const handle = readHandle(request.nextUrl.searchParams.get("with"));
  if (handle) {
    const maxAge = WITH_DAYS * 86_400;
    response.cookies.set(WITH_COOKIE, handle, {
      httpOnly: true,
      sameSite: "lax",
      path: "/",
      secure: isSecure,
      maxAge,
    });
  }
  return response;
}

export const config = {
  matcher: [{ source: "/((?!_next/|api/|.*\\.).*)", has: [{ type: "query", key: "with" }] }],
};
