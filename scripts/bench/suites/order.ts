import { pool } from "@/lib/db/client";
import { buyVehicle } from "@/lib/flows/buy-vehicle";
import { settlePaymentJob } from "@/lib/flows/settle-payment";
import { startDeposit } from "@/lib/flows/start-order-deposit";
import { startWorker } from "@/lib/jobs/start-worker";
import { SETTLE_JOB } from "@/lib/orders/payment-inbox";
import { deliverEvents } from "@/lib/payments/stand-in/deliver-events";
import { payByCard } from "@/lib/payments/stand-in/pay-session";

import { withClient } from "../../database/roles";
import { inDatabase } from "../../database/scratch-server";
import { claimBare, makeBareTables, putBareCars } from "../bare-claims";
import { alternate, atOnce, type Timing } from "../measure";
import { openPaymentDoor, type PaymentDoor } from "../payment-door";
import { timingRows } from "../timing-rows";
import { openWorld, takeBuyers, takeCars, type CarForSale } from "../world";

import type { Actor } from "@/lib/people/actor";
import type { ScratchServer } from "../../database/scratch-server";
import type { Bench, Suite } from "../suite";

const ORDERS = 240;
/** Until every connection has its statements prepared and planned for good, and the code has run hot. */
const WARM_UP = 160;
const WIDTH = 16;
const CARD = "4242424242424242";

/** The calls of one order: page made, event sent, page looked at again. */
const CALLS = 3;
/**
 * What one order writes to disk, on our side and the service's: claim, payment, page, its address, card, event
 * claimed, event kept, job taken, deposit, outcome, job done, event delivered.
 */
const COMMITS = 12;

type Wish = { buyer: Actor; car: CarForSale; handle: string };

export const order: Suite = {
  floor: `${CALLS} bare HTTP calls and ${COMMITS} commits, the first a bare claim; 16 at once as the orders`,
  async measure(bench: Bench) {
    const server = await bench.server();
    await makeBareTables(server);
    const door = await openPaymentDoor();
    bench.command.atEnd(door.close);
    const settled = waitingRoom();
    const worker = await startWorker(inDatabase(server.appUrl, server.database), settled.tasks);
    bench.command.atEnd(worker.stop);
    const buyMany = async (count: number) => {
      await clearLetters(server);
      const wishes = await wishesFor(server, count);
      return atOnce(wishes, WIDTH, (wish) => buyAndPay(wish, settled.next));
    };
    await buyMany(WARM_UP);
    const count = bench.scaled(ORDERS);
    const timings = await alternate(
      bench.rounds,
      () => buyMany(count),
      () => callAndCommit(door, count),
    );
    await worker.stop();
    await checkPaid(count * bench.rounds + WARM_UP, server);
    return timingRows("order", timings, { least: 60 });
  },
};

async function wishesFor(server: ScratchServer, count: number): Promise<Wish[]> {
  const { sellers } = await openWorld(server);
  const cars = await takeCars(server, count);
  const buyers = await takeBuyers(count);
  return cars.map((car, place) => ({
    car,
    buyer: buyers[place]!,
    handle: sellers[place % sellers.length]!.handle,
  }));
}

/** From the claim until the deposit's events, which came signed over HTTP, are settled by the worker. */
async function buyAndPay(
  { buyer, car, handle }: Wish,
  whenSettled: (eventId: string) => Promise<void>,
): Promise<void> {
  const { code } = await buyVehicle(buyer, { ...car, with: handle });
  const { url } = await startDeposit(buyer, code);
  const { outcome, eventIds } = await payByCard(url.split("/").at(-1)!, CARD);
  if (outcome !== "paid") throw new Error(`the card did not pay: ${outcome}`);
  const settled = Promise.all(eventIds.map(whenSettled));
  await deliverEvents(eventIds);
  await settled;
}

/** The worker's task, telling whoever waits for an event when it is settled. */
function waitingRoom() {
  const waiting = new Map<string, () => void>();
  const settle = async (payload: unknown) => {
    await settlePaymentJob(payload);
    waiting.get((payload as { eventId: string }).eventId)?.();
  };
  const next = (eventId: string) => new Promise<void>((resolve) => waiting.set(eventId, resolve));
  return { tasks: { [SETTLE_JOB]: settle }, next };
}

async function callAndCommit({ bareUrl }: PaymentDoor, count: number): Promise<Timing> {
  const cars = await putBareCars(count);
  return atOnce(cars, WIDTH, async (car) => {
    await claimBare(car, crypto.randomUUID());
    for (let call = 0; call < CALLS; call += 1)
      await (await fetch(bareUrl, { method: "POST", body: "ok" })).text();
    for (let commit = 1; commit < COMMITS; commit += 1)
      await pool.query("update bare_car set taken = true where id = $1", [car]);
  });
}

/** Letters wait for another worker than this one and would only stand in its way. */
async function clearLetters({ ownerUrl, database }: ScratchServer): Promise<void> {
  await withClient(inDatabase(ownerUrl, database), (client) =>
    client.query("select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs"),
  );
}

async function checkPaid(orders: number, { superUrl, database }: ScratchServer): Promise<void> {
  const paid = await withClient(inDatabase(superUrl, database), async (client) => {
    const found = await client.query<{ paid: number }>(
      "select count(*)::int as paid from orders where state = 'deposit_paid'",
    );
    return found.rows[0]?.paid;
  });
  if (paid !== orders) throw new Error(`${paid} of ${orders} orders are paid`);
}
