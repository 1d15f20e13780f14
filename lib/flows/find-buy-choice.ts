import "server-only";
import { myPeople, type HeldPerson } from "@/lib/clients/queries";
import type { CarView } from "@/lib/listings/car-view";
import { findSeller, listSellers, type SellerView } from "@/lib/orders/find-seller";
import { estimateGovernmentLines, type GovernmentEstimate } from "@/lib/orders/taxes";
import type { Actor } from "@/lib/people/actor";
import { contactCardOf } from "@/lib/people/own-data";
import { findBuyWith } from "./find-buy-with";

/** What a buyer decides on before reserving: the person, the others one could take, and the state's lines. */
export type BuyChoice = {
  seller: SellerView | null;
  /** The people the buyer keeps now, the one they mean first at the head. */
  kept: HeldPerson[];
  others: SellerView[];
  /** An estimate for where the buyer lives, else for where the car stands. */
  outside: GovernmentEstimate | null;
};

const SHORT_LIST = 5;

/** Reads a buyer's choice for a car. `cameWith` is the handle they came with; else the one they prefer counts. */
export async function findBuyChoice(actor: Actor, car: CarView, cameWith: string | null): Promise<BuyChoice> {
  const { dealerId, state } = car.dealer;
  const [buyWith, { held: kept }, short, card] = await Promise.all([
    findBuyWith(actor, cameWith),
    myPeople(actor),
    listSellers(dealerId, SHORT_LIST + 2),
    contactCardOf(actor),
  ]);
  const [seller, outside, ...theirs] = await Promise.all([
    buyWith && findSeller(buyWith.handle, dealerId),
    estimateGovernmentLines(card.state ?? state, car.priceCents),
    ...kept.slice(0, SHORT_LIST).map(({ handle }) => findSeller(handle, dealerId)),
  ]);
  const all = new Map([...theirs, ...short].flatMap((one) => (one ? [[one.handle, one] as const] : [])));
  const others = [...all.values()].filter(
    ({ handle, personId }) => handle !== seller?.handle && personId !== actor.personId,
  );
  return { seller, kept, others: others.slice(0, SHORT_LIST), outside };
}
