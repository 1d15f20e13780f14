import "server-only";
import { Refusal } from "@/lib/core/errors";
import type { Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";

export type DealerName = { dealerId: string; name: string; state: string };

/** The dealer of this slug. Refuses with `not_found`. */
export async function getDealer(tx: Tx, slug: string): Promise<DealerName> {
  const dealer = await tx.dealer.findUnique({
    where: { slug },
    select: { id: true, name: true, state: true },
  });
  if (!dealer) throw new Refusal("not_found");
  return { dealerId: dealer.id, name: dealer.name, state: dealer.state };
}

/** As `getDealer`, for somebody who may do what `may` asks there; for anyone else it is not there. */
export async function getOwnDealer(
  tx: Tx,
  actor: Actor,
  slug: string,
  may: (actor: Actor, dealerId: string) => boolean,
): Promise<DealerName> {
  const dealer = await getDealer(tx, slug);
  if (!may(actor, dealer.dealerId)) throw new Refusal("not_found");
  return dealer;
}
