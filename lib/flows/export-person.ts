import "server-only";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import { readAccount } from "@/lib/people/read-account";

/**
 * Everything Upfront keeps about a person, as one object for JSON: dates in ISO 8601 UTC, money in cents of
 * a US dollar. Read as that person, so that the database itself leaves out what is not theirs: the private
 * notes of a salesperson stay the salesperson's, and a salesperson's book is exported from the desk.
 */
export async function exportPerson(actor: Actor) {
  const { personId } = actor;
  return asActor({ personId }, async (tx) => {
    const [clock] = await tx.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`;
    return {
      format: "upfront.person.1",
      exportedAt: clock!.now,
      ...(await readAccount(tx, personId)),
      jobs: await readJobs(tx, personId),
      orders: await readOrders(tx, personId),
      relationships: await readRelationships(tx, personId),
      garage: await readGarage(tx, personId),
    };
  });
}

const dealerName = { select: { name: true, slug: true } } as const;

async function readJobs(tx: Tx, personId: string) {
  return {
    employments: await tx.employment.findMany({
      where: { personId },
      select: {
        dealer: dealerName,
        title: true,
        licenseNumber: true,
        licenseState: true,
        licenseExpiresOn: true,
        requestedAt: true,
        startedAt: true,
        declinedAt: true,
        endedAt: true,
      },
      orderBy: { requestedAt: "asc" },
    }),
    staff: await tx.staff.findMany({
      where: { personId },
      select: { dealer: dealerName, role: true, startedAt: true, endedAt: true },
      orderBy: { startedAt: "asc" },
    }),
  };
}

function readOrders(tx: Tx, personId: string) {
  return tx.order.findMany({
    where: { buyerId: personId },
    select: {
      code: true,
      state: true,
      priceCents: true,
      depositCents: true,
      reservedAt: true,
      stateChangedAt: true,
      promisedOn: true,
      listing: { select: { mlsNumber: true, vin: true, year: true, make: true, model: true, trim: true } },
      salesperson: { select: { name: true } },
      listingDealer: dealerName,
      sellingDealer: dealerName,
      history: { select: { toState: true, note: true, at: true }, orderBy: { at: "asc" } },
      payments: { select: { amountCents: true, state: true, createdAt: true, paidAt: true } },
    },
    orderBy: { reservedAt: "asc" },
  });
}

function readRelationships(tx: Tx, personId: string) {
  return tx.relationship.findMany({
    where: { clientId: personId },
    select: {
      salesperson: { select: { name: true, profile: { select: { handle: true } } } },
      origin: true,
      startedAt: true,
      preferredAt: true,
      endedAt: true,
      endReason: true,
      touches: { select: { direction: true, channel: true, body: true, at: true }, orderBy: { at: "asc" } },
      letters: { select: { createdAt: true, mailedAt: true, answer: true, answeredAt: true } },
    },
    orderBy: { startedAt: "asc" },
  });
}

function readGarage(tx: Tx, personId: string) {
  return tx.garageVehicle.findMany({
    where: { clientId: personId },
    select: {
      description: true,
      body: true,
      color: true,
      mileage: true,
      since: true,
      note: true,
      createdAt: true,
      vehicle: { select: { vin: true, year: true, make: true, model: true, trim: true } },
    },
    orderBy: { createdAt: "asc" },
  });
}
