import type { Actor } from "@/lib/people/actor";
import type { StaffRole } from "./schema";

type Staffed = Pick<Actor, "staffAt">;
type Parties = { personId: string; dealerId: string; requestedById: string };

/** The two sides of an employment. */
export type Side = "person" | "dealer";

/** True when the actor may ask, confirm and end employments at this dealer: its owners and managers. */
export function canManagePeople(actor: Staffed, dealerId: string): boolean {
  return hasRole(actor, dealerId, ["owner", "manager"]);
}

/** True when the actor may appoint and end staff at this dealer: its owners. */
export function canAppoint(actor: Staffed, dealerId: string): boolean {
  return hasRole(actor, dealerId, ["owner"]);
}

/** True when the actor may post vehicles for this dealer: all of its staff. */
export function canPost(actor: Staffed, dealerId: string): boolean {
  return hasRole(actor, dealerId, ["owner", "manager", "inventory"]);
}

/** Who has to answer an employment that was asked for: the side that did not ask. */
export function answeringSide({
  personId,
  requestedById,
}: Pick<Parties, "personId" | "requestedById">): Side {
  return requestedById === personId ? "dealer" : "person";
}

/** True when the actor may speak for one side of this employment. */
export function canSpeakFor(side: Side, actor: Staffed & Pick<Actor, "personId">, parties: Parties): boolean {
  return side === "person" ? actor.personId === parties.personId : canManagePeople(actor, parties.dealerId);
}

function hasRole(actor: Staffed, dealerId: string, roles: readonly StaffRole[]): boolean {
  return actor.staffAt.some((place) => place.dealerId === dealerId && roles.includes(place.role));
}
