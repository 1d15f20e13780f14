import "server-only";
import { Refusal } from "@/lib/core/errors";
import { asActor, type Tx } from "@/lib/db/as-actor";
import { recordEvent } from "@/lib/db/record-event";
import type { Actor } from "@/lib/people/actor";
import { getDealer } from "./get-dealer";
import { canAppoint } from "./rules";
import type { EndStaffInput } from "./schema";

/**
 * Ends a role at a dealer: by its owner, by a steward, or by whoever holds it.
 * Refuses with `not_found` or `last_owner`.
 */
export function endStaff(actor: Actor, input: EndStaffInput): Promise<void> {
  return asActor({ personId: actor.personId }, (tx) => end(tx, actor, input));
}

async function end(tx: Tx, actor: Actor, { dealer: slug, staffId }: EndStaffInput): Promise<void> {
  const dealer = await getDealer(tx, slug);
  // Two owners who end each other at once must not leave none: the dealer's live rows are locked together.
  const staff = await tx.$queryRaw<{ id: string; personId: string; role: string }[]>`
    SELECT id, person_id AS "personId", role::text FROM staff
    WHERE dealer_id = ${dealer.dealerId}::uuid AND ended_at IS NULL ORDER BY id FOR UPDATE`;
  const place = staff.find(({ id }) => id === staffId);
  const may =
    place && (actor.isSteward || canAppoint(actor, dealer.dealerId) || place.personId === actor.personId);
  if (!place || !may) throw new Refusal("not_found");
  const owners = staff.filter(({ role }) => role === "owner");
  if (place.role === "owner" && owners.length === 1) {
    throw new Refusal("last_owner", {
      message: `${dealer.name} keeps at least one owner. Appoint another first. Nothing was changed.`,
    });
  }
  await tx.$executeRaw`UPDATE staff SET ended_at = app_now() WHERE id = ${staffId}::uuid`;
  await recordEvent(tx, {
    resource: "Dealer",
    key: dealer.dealerId,
    actorId: actor.personId,
    visibility: "parties",
  });
}
