import { demoPeople } from "@/lib/people/demo-people";
import { sealLedgerDay } from "@/lib/listings/seal-ledger-day";
import { connectPayments, paymentsConnection } from "@/lib/payments/client";
import { serveStandIn } from "@/lib/payments/stand-in/serve";
import { bringClients } from "./demo/bring-clients";
import { cast } from "./demo/cast";
import { changeJobs } from "./demo/change-jobs";
import { confirmTaxes } from "./demo/confirm-taxes";
import { fillBooks } from "./demo/fill-books";
import { hire } from "./demo/hire";
import { openHouses } from "./demo/open-houses";
import { sellCars } from "./demo/sell-cars";
import { stockShelf, waves } from "./demo/stock-shelf";
import { tellStory } from "./demo/tell-story";
import { closePast, foundMarket } from "./found-market";

/**
 * Makes the demo market and a year of its past, through the same deeds that people use: dealers, salespeople,
 * files read onto the shelf, clients, orders, touches, changes of job. Begun and cut off, it goes on where it was.
 * Needs DATABASE_OWNER_URL beside the app's settings, to found the market.
 */
export async function seedDemoMarket(say: (line: string) => void): Promise<void> {
  const ownerUrl = process.env.DATABASE_OWNER_URL;
  if (!ownerUrl) throw new Error("DATABASE_OWNER_URL is needed to found the demo market");
  const now = new Date();
  const standIn = await serveStandIn();
  connectPayments({ ...paymentsConnection(), apiOrigin: standIn.origin, webhookUrl: `${standIn.origin}/nobody-listens` });
  try {
    await foundMarket({ ownerUrl, name: "Upfront demo market", isDemo: true, steward: cast.steward });
    await confirmTaxes();
    const houses = await openHouses(now);
    say(`${houses.length} dealers in 12 states`);
    const sellers = await hire(now, houses);
    say(`${sellers.length} salespeople with their profiles`);
    const buyers = await bringClients(now, sellers);
    say(`${buyers.length} clients, each with a person they chose`);
    for (const wave of waves.keys()) {
      await stockShelf(now, houses, wave);
      const sold = await sellCars(now, buyers, wave);
      say(`files of ${waves[wave]!.days} days ago are read, and ${sold} orders placed after them`);
    }
    await fillBooks(now, buyers);
    await changeJobs(now, houses, sellers, buyers);
    await tellStory(now, sellers);
    await sealLedgerDay();
    await closePast(ownerUrl);
    say("touches, changes of job and the daily seals of the ledger are written");
  } finally {
    await standIn.close();
  }
}

/** One person to walk in as for each part. */
export async function demoSignIns(): Promise<{ role: string; name: string; email: string }[]> {
  const known = new Map((await demoPeople()).map((person) => [person.email, person]));
  return Object.entries({
    buyer: cast.buyer,
    salesperson: cast.salesperson,
    "dealer owner": cast.owner,
    manager: cast.newManager,
    "old manager": cast.oldManager,
    clerk: cast.clerk,
    steward: cast.steward,
  }).flatMap(([role, { email, name }]) => (known.has(email) ? [{ role, name, email }] : []));
}
