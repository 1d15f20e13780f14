import { NextResponse } from "next/server";

/** Without a proxy of its own Next would look for one in the folders above, and take ours. It never runs. */
export function proxy(): NextResponse {
  return NextResponse.next();
}

export const config = { matcher: "/never" };
