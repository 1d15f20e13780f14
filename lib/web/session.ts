import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { findActorBySession, type Actor, type StaffPlace, type StaffRole } from "@/lib/people/actor";
import { safePath, signInPath } from "@/lib/web/safe-path";
import { SESSION_COOKIE } from "@/lib/web/session-cookie";

export type { StaffRole } from "@/lib/people/actor";

/** A salesperson: an actor with a profile, whether or not they have a job today. */
export type Salesperson = Actor & { profile: { handle: string } };

/** Who is signed in, or null. Read once per request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await sessionToken();
  return token ? findActorBySession(token) : null;
});

/** The token of this browser's session, signed in or not. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(SESSION_COOKIE)?.value;
}

/**
 * Who is signed in; anyone else is asked to sign in, and somebody nameless for their name, and comes back.
 */
export async function requireActor(returnTo: string): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(signInPath(returnTo));
  if (!actor.name) redirect(`/sign-in/name?${new URLSearchParams({ next: safePath(returnTo) })}`);
  return actor;
}

/** A signed-in person with a profile; for a person without one the page is not there. */
export async function requireSalesperson(returnTo: string): Promise<Salesperson> {
  const actor = await requireActor(returnTo);
  return isSalesperson(actor) ? actor : notFound();
}

/**
 * Somebody of this dealer's staff, in one of `roles` (any by default). For everyone else, also the
 * signed-out, the page is not there; with `returnTo` the signed-out are asked to sign in first, whatever the
 * slug.
 */
export async function requireDealer(
  slug: string,
  roles?: readonly StaffRole[],
  returnTo?: string,
): Promise<{ actor: Actor; dealer: StaffPlace }> {
  const actor = returnTo === undefined ? await currentActor() : await requireActor(returnTo);
  const dealer = actor && placeOf(actor, slug, roles);
  return actor && dealer ? { actor, dealer } : notFound();
}

/** A steward; for everyone else, as in `requireDealer`, the page is not there. */
export async function requireSteward(returnTo?: string): Promise<Actor> {
  const actor = returnTo === undefined ? await currentActor() : await requireActor(returnTo);
  return actor?.isSteward ? actor : notFound();
}

/** True for an actor with a profile. */
export function isSalesperson(actor: Actor): actor is Salesperson {
  return actor.profile !== null;
}

/** The actor's place at this dealer when it is one of `roles`, else null. */
export function placeOf(actor: Actor, slug: string, roles?: readonly StaffRole[]): StaffPlace | null {
  const place = actor.staffAt.find((staffPlace) => staffPlace.slug === slug);
  return place && (!roles || roles.includes(place.role)) ? place : null;
}
