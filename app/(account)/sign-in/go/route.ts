import { redirect } from "next/navigation";
import { homeOf } from "@/lib/people/workspaces";
import { apiRoute } from "@/lib/web/api";
import { safePath, signInPath } from "@/lib/web/safe-path";
import { currentActor } from "@/lib/web/session";

/** Where a sign-in link leads: on to the page one came from, by way of one's name when we have none yet. */
export const GET = apiRoute(async (request) => {
  const next = safePath(request.nextUrl.searchParams.get("next"), "");
  const actor = await currentActor();
  if (!actor) redirect(signInPath(next));
  if (!actor.name) redirect(`/sign-in/name${next ? `?${new URLSearchParams({ next })}` : ""}`);
  redirect(next || homeOf(actor));
});
