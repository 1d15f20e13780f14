import { addDays, addMinutes, subDays } from "date-fns";
import { asActor, asSystem, atTime } from "@/lib/db/as-actor";
import { db } from "@/lib/db/client";
import { findDealerOwner } from "@/lib/dealers/queries";
import { buyVehicle } from "@/lib/flows/buy-vehicle";
import { cancelOrder } from "@/lib/flows/cancel-order";
import { closeOrder } from "@/lib/orders/close-order";
import { deliverOrder } from "@/lib/orders/deliver-order";
import { fundOrder } from "@/lib/orders/fund-order";
import { keepPaymentPage, openPayment } from "@/lib/orders/open-payment";
import { readyOrder } from "@/lib/orders/ready-order";
import { receiveDeposit } from "@/lib/orders/receive-deposit";
import { retailerOf } from "@/lib/orders/rules";
import { fundingMethods } from "@/lib/orders/schema";
import { signOrder } from "@/lib/orders/sign-order";
import { stripe } from "@/lib/payments/client";
import type { Actor } from "@/lib/people/actor";
import type { Rng } from "@/lib/vehicles/make-vin";
import type { Buyer } from "./bring-clients";
import { daysAgo, inParallel } from "./calendar";
import { between, pick, seededRandom } from "./random";
import { waves } from "./stock-shelf";

type Car = { mlsNumber: string; priceCents: number; dealer: string; state: string; onMarketAt: Date };
type Wish = { buyer: Buyer; at: Date; car: Car };

const BUYING_SHARE = 0.55;
/** The last two files are too young for anybody to have bought from them. */
const BUYING_WAVES = waves.length - 2;
const YOUNGEST_ORDER_DAYS = 3;
const CHANGED_MIND = 0.05;
const WIDTH = 6;
/** Orders younger than this can still be stopped by a visitor, so their deposits are real at the payment stand-in. */
const STILL_OPEN_DAYS = 12;

/** Clients buy through their people between two files; each order walks the process on its own days. */
export async function sellCars(now: Date, buyers: Buyer[], wave: number): Promise<number> {
  const shelf = await carsOnShelf();
  const wishes = buyers.flatMap((buyer) => wishOf(now, buyer, wave, shelf) ?? []);
  await inParallel(wishes, WIDTH, async (wish) => {
    if (!(await hasOrder(wish.buyer.actor))) await purchase(now, wish);
  });
  return wishes.length;
}

/** Buys one car at one moment and takes the order as far as that leaves time for. Returns the order's code. */
export async function purchase(now: Date, { buyer, at, car }: Wish): Promise<string> {
  const random = seededRandom(`order ${buyer.actor.email} ${car.mlsNumber}`);
  const { actor, seller } = buyer;
  const wanted = { mlsNumber: car.mlsNumber, with: seller.handle, priceCents: car.priceCents };
  const { code } = await atTime(at, () => buyVehicle(actor, wanted));
  if (random() < CHANGED_MIND) {
    await atTime(addMinutes(at, 2), () => cancelOrder(actor, { code, reason: "I thought again." }));
    return code;
  }
  await atTime(addMinutes(at, 4), () => payDeposit(now, at, actor, code));
  await walkOn(now, { actor, code, at, random, seller: seller.actor });
  return code;
}

export async function carsOnShelf(): Promise<Car[]> {
  const rows = await db.listing.findMany({
    where: { status: "active", priceCents: { not: null }, onMarketAt: { not: null } },
    select: { mlsNumber: true, priceCents: true, onMarketAt: true, state: true, dealer: { select: { slug: true } } },
    orderBy: { mlsNumber: "asc" },
  });
  return rows.map(({ dealer, priceCents, onMarketAt, ...row }) => ({
    ...row, dealer: dealer.slug, priceCents: priceCents!, onMarketAt: onMarketAt!,
  }));
}

function wishOf(now: Date, buyer: Buyer, wave: number, shelf: Car[]): Wish | null {
  const random = seededRandom(`purchase ${buyer.actor.email}`);
  const isBuying = random() < BUYING_SHARE && between(0, BUYING_WAVES - 1, random) === wave;
  const from = waves[wave]!.days - 1;
  const to = Math.max(YOUNGEST_ORDER_DAYS, (waves[wave + 1]?.days ?? 0) + 1);
  const at = daysAgo(now, between(to, from, random), random);
  if (!isBuying || at < buyer.since) return null;
  const car = takeCar(shelf, buyer, at, random);
  return car && { buyer, at, car };
}

// Two of three buy what stands at their own person's house, the others anywhere in the state or beyond.
function takeCar(shelf: Car[], { seller }: Buyer, at: Date, random: Rng): Car | null {
  const there = shelf.filter((car) => car.onMarketAt < at);
  const own = there.filter((car) => car.dealer === seller.house.slug);
  const near = there.filter((car) => car.state === seller.house.state);
  const pool = random() < 0.66 && own.length > 0 ? own : near.length > 0 ? near : there;
  if (pool.length === 0) return null;
  const car = pick(pool, random);
  shelf.splice(shelf.indexOf(car), 1);
  return car;
}

// A payment page of the past is a name only; the deposit itself is taken all the same where it may be given back.
async function payDeposit(now: Date, at: Date, actor: Actor, code: string): Promise<void> {
  const acting = { personId: actor.personId };
  const { paymentId, amountCents, car } = await asActor(acting, (tx) => openPayment(tx, code, actor.personId));
  const page = { sessionId: `cs_past_${paymentId}`, url: "" };
  await asActor(acting, (tx) => keepPaymentPage(tx, { paymentId, ...page }));
  const isStillOpen = at > subDays(now, STILL_OPEN_DAYS);
  const paymentIntentId = isStillOpen ? await chargeTestCard(code, amountCents, car) : `pi_past_${paymentId}`;
  const deposit = { sessionId: page.sessionId, amountCents, paymentIntentId, paidAt: null };
  await asSystem("past deposit", (tx) => receiveDeposit(tx, deposit));
}

async function chargeTestCard(code: string, amount: number, description: string): Promise<string> {
  const intent = await stripe().paymentIntents.create({
    amount,
    description,
    currency: "usd",
    confirm: true,
    payment_method: "pm_card_visa",
    allowed_payment_method_types: ["card"],
    transfer_group: code,
    metadata: { reference: code },
  });
  return intent.id;
}

type Walk = { actor: Actor; seller: Actor; code: string; at: Date; random: Rng };

async function walkOn(now: Date, { actor, seller, code, at, random }: Walk): Promise<void> {
  const { lister, retailer } = await housesOf(actor, code);
  const signed = between(1, 3, random);
  const funded = signed + between(1, 3, random);
  const ready = funded + between(1, 2, random);
  const promisedOn = addDays(at, ready + 1).toISOString().slice(0, 10);
  const steps: [day: number, step: () => Promise<unknown>][] = [
    [signed, () => signOrder(actor, { code, name: actor.name, agrees: "on" })],
    [funded, () => fundOrder(retailer, { code, how: pick(fundingMethods, random) })],
    [ready, () => readyOrder(lister, { code, promisedOn })],
    [ready + 1, () => deliverOrder(seller, code)],
    [ready + 2, () => closeOrder(retailer, code)],
  ];
  for (const [day, step] of steps) {
    const when = addDays(at, day);
    if (when > now) return;
    await atTime(when, step);
  }
}

async function housesOf(actor: Actor, code: string): Promise<{ lister: Actor; retailer: Actor }> {
  const order = await asActor({ personId: actor.personId }, (tx) =>
    tx.order.findUniqueOrThrow({
      where: { code },
      select: { structure: true, listingDealerId: true, sellingDealerId: true },
    }),
  );
  const owner = async (dealerId: string) => {
    const { slug } = await db.dealer.findUniqueOrThrow({ where: { id: dealerId }, select: { slug: true } });
    return (await findDealerOwner(slug))!;
  };
  return { lister: await owner(order.listingDealerId), retailer: await owner(retailerOf(order)) };
}

async function hasOrder(actor: Actor): Promise<boolean> {
  return asActor({ personId: actor.personId }, async (tx) => (await tx.order.count({ where: { buyerId: actor.personId } })) > 0);
}
