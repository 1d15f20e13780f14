import { subDays } from "date-fns";
import { chooseSalesperson } from "@/lib/clients/choose-salesperson";
import { asActor, atTime } from "@/lib/db/as-actor";
import { getActor } from "./open-houses";
import { cast } from "./cast";
import type { Seller } from "./hire";
import { carsOnShelf, purchase } from "./sell-cars";

/** What the demo buyer has when a visitor walks in: two people, one order on its way through the first of them. */
export async function tellStory(now: Date, sellers: Seller[]): Promise<void> {
  const jordan = await getActor(cast.buyer.email);
  const ruth = sellers.find((seller) => seller.handle === "ruth-ellerbee")!;
  const fern = sellers.find((seller) => seller.actor.email === cast.salesperson.email)!;
  await atTime(subDays(now, 5), async () => {
    await chooseSalesperson(jordan, ruth.handle);
    await chooseSalesperson(jordan, fern.handle);
  });
  const orders = await asActor({ personId: jordan.personId }, (tx) => tx.order.count({ where: { buyerId: jordan.personId } }));
  if (orders > 0) return;
  const shelf = await carsOnShelf();
  const car = shelf.find((each) => each.dealer === "olentangy-honda" && each.onMarketAt < subDays(now, 6))!;
  const since = subDays(now, 200);
  await purchase(now, { buyer: { actor: jordan, seller: fern, since }, at: subDays(now, 4), car });
}
