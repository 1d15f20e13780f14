import { asActor } from "@/lib/db/as-actor";
import { confirmEmployment } from "@/lib/dealers/confirm-employment";
import { requestEmployment } from "@/lib/dealers/request-employment";
import { buyVehicle, type BoughtVehicle } from "@/lib/flows/buy-vehicle";
import { sendOrderLetterJob } from "@/lib/flows/send-order-letter";
import { settlePaymentJob } from "@/lib/flows/settle-payment";
import { startDeposit } from "@/lib/flows/start-order-deposit";
import { startRefundJob } from "@/lib/flows/start-refund";
import { deliverEvents } from "@/lib/payments/stand-in/deliver-events";
import { payByCard } from "@/lib/payments/stand-in/pay-session";
import { createPerson } from "@/lib/people/create-person";
import { findActor, type Actor } from "@/lib/people/actor";
import { writeProfile } from "@/lib/people/write-profile";
import { makeDealer, postOne, type TestDealer } from "@/tests/listings/world";
import { asOwner } from "@/tests/setup/database";
import type { TestDoor } from "@/tests/payments/door";

export const card = "4242424242424242";
export const PRICE = 2_248_000;
export const DEPOSIT = 50_000;

let people = 0;
let cars = 500_000;

export async function makePerson(name: string): Promise<Actor> {
  people += 1;
  const { personId } = await createPerson({ email: `person-${people}@example.com`, name });
  return (await findActor(personId))!;
}

export async function managerOf(dealer: TestDealer): Promise<Actor> {
  return (await findActor(dealer.staff.personId))!;
}

/** A salesperson with a page and, unless told otherwise, a live job. */
export async function makeSalesperson(
  name: string,
  dealer: TestDealer | null,
): Promise<Actor & { handle: string }> {
  const person = await makePerson(name);
  const { handle } = await writeProfile(person, {
    name,
    headline: "I show the bad side first.",
    story: "",
    servesBest: [],
    notMyField: "",
    languages: ["English"],
    styles: [],
    craft: "",
    capacity: 0,
  });
  if (dealer) await hire(person, dealer);
  return { ...(await findActor(person.personId))!, handle };
}

export async function hire(person: Actor, dealer: TestDealer): Promise<string> {
  const { employmentId } = await requestEmployment(person, {
    dealer: dealer.slug,
    licenseNumber: `L-${person.personId.slice(0, 8)}`,
    licenseState: "OH",
    licenseExpiresOn: "2031-12-31",
  });
  const manager = await managerOf(dealer);
  await asActor(manager, (tx) => confirmEmployment(tx, manager, { employmentId }));
  return employmentId;
}

export type Market = {
  lister: TestDealer;
  house: TestDealer;
  listerManager: Actor;
  houseManager: Actor;
  fern: Actor & { handle: string };
  buyer: Actor;
};

/** A listing house, a selling house with Fern in it, and a buyer. */
export async function openMarket(): Promise<Market> {
  const lister = await makeDealer({ name: "Olentangy Honda" });
  const house = await makeDealer({ name: "Scioto Motors" });
  return {
    lister,
    house,
    listerManager: await managerOf(lister),
    houseManager: await managerOf(house),
    fern: await makeSalesperson("Fern Okonkwo-Reyes", house),
    buyer: await makePerson("Jordan Ellery"),
  };
}

/** A car on the listing house's shelf at $22,480. */
export function postCar(
  dealer: TestDealer,
  priceCents = PRICE,
): Promise<{ listingId: string; mlsNumber: string }> {
  cars += 1;
  return postOne(dealer, cars, { priceCents });
}

export async function reserve(
  market: Market,
  buyer: Actor = market.buyer,
): Promise<BoughtVehicle & { mlsNumber: string }> {
  const { mlsNumber } = await postCar(market.lister);
  const bought = await buyVehicle(buyer, { mlsNumber, with: market.fern.handle, priceCents: PRICE });
  return { ...bought, mlsNumber };
}

/** The payment page of an order, opened, and its id. */
export async function openPage(buyer: Actor, code: string): Promise<string> {
  const { url } = await startDeposit(buyer, code);
  return url.split("/").at(-1)!;
}

/** Pays on a page as a visitor does; answers the events it made, which nobody has delivered yet. */
export async function pay(sessionId: string): Promise<string[]> {
  const { outcome, eventIds } = await payByCard(sessionId, card);
  if (outcome !== "paid") throw new Error(`the card did not pay: ${outcome}`);
  return eventIds;
}

/** Sends events to the real route and works the jobs they left. */
export async function deliver(door: TestDoor, eventIds: string[]): Promise<void> {
  await deliverEvents(eventIds);
  for (const { body, signature } of door.received.splice(0)) await postEvent(body, signature);
  await workJobs();
}

/** One call of the webhook as the payment service makes it. */
export async function postEvent(body: string, signature: string): Promise<number> {
  const { POST } = await import("@/app/api/stripe/webhook/route");
  const { NextRequest } = await import("next/server");
  const request = new NextRequest("http://localhost:3000/api/stripe/webhook", {
    method: "POST",
    headers: { "stripe-signature": signature, "content-type": "application/json" },
    body,
  });
  return (await POST(request, { params: Promise.resolve({}) })).status;
}

const tasks: Record<string, (payload: unknown) => Promise<void>> = {
  "settle-payment": settlePaymentJob,
  "start-refund": startRefundJob,
  "send-order-letter": sendOrderLetterJob,
};

/** Works every job that waits, in the order they were sent, until none is left. */
export async function workJobs(): Promise<number> {
  let worked = 0;
  for (;;) {
    const waiting = await takeJobs();
    if (waiting.length === 0) return worked;
    for (const { task, payload } of waiting) await tasks[task]?.(payload);
    worked += waiting.length;
  }
}

/** Takes the waiting jobs away without working them: a server that died. */
export function takeJobs(): Promise<{ task: string; payload: unknown }[]> {
  return asOwner(`with taken as (delete from graphile_worker._private_jobs returning id, task_id, payload)
    select t.identifier as task, taken.payload from taken
    join graphile_worker._private_tasks t on t.id = taken.task_id order by taken.id`);
}

/** Sets the end of a hold into the past or the future, as only the owner of the tables can. */
export async function endHold(code: string, when = "-1 second"): Promise<void> {
  await asOwner("alter table orders no force row level security");
  await asOwner("alter table orders disable trigger order_guard");
  await asOwner(
    `update orders set reserved_at = least(reserved_at, app_now() + $2::interval - interval '15 minutes'),
    hold_expires_at = app_now() + $2::interval where code = $1`,
    [code, when],
  );
  await asOwner("alter table orders enable trigger order_guard");
  await asOwner("alter table orders force row level security");
}

export type Standing = { state: string; listing: string; payment: string | null; sum: number; held: number };

/** How an order stands, and what its postings come to: in all, and on what is held for buyers. */
export async function standingOf(code: string): Promise<Standing> {
  const [row] = await asOwner<Standing>(
    `
    select o.state, l.status as listing,
      (select p.state from payment p where p.order_id = o.id order by p.created_at desc limit 1) as payment,
      coalesce((select sum(g.amount_cents) from posting g join ledger_transaction t on t.id = g.transaction_id
        where t.order_id = o.id), 0)::int as sum,
      coalesce((select sum(g.amount_cents) from posting g join ledger_transaction t on t.id = g.transaction_id
        join ledger_account a on a.id = g.account_id where t.order_id = o.id and a.code = 'order_held'), 0)::int as held
    from orders o join listing l on l.id = o.listing_id where o.code = $1`,
    [code],
  );
  return row!;
}

/** What every account of the money ledger holds, those at zero left out. */
export async function balances(): Promise<Record<string, number>> {
  const rows = await asOwner<{ code: string; cents: string }>(`
    select a.code, sum(g.amount_cents) as cents from posting g join ledger_account a on a.id = g.account_id
    group by a.code having sum(g.amount_cents) <> 0`);
  return Object.fromEntries(rows.map(({ code, cents }) => [code, Number(cents)]));
}

export async function mailsTo(actor: { email: string }): Promise<string[]> {
  const rows = await asOwner<{ subject: string }>(
    "select subject from dev_outbox where to_address = $1 order by id",
    [actor.email],
  );
  return rows.map(({ subject }) => subject);
}
