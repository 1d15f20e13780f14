import { addHours, addMinutes } from "date-fns";
import { endRelationship } from "@/lib/clients/end-relationship";
import { keepSalesperson } from "@/lib/clients/keep-salesperson";
import { switchSalesperson } from "@/lib/clients/switch-salesperson";
import { asActor, atTime } from "@/lib/db/as-actor";
import { employmentsOf } from "@/lib/dealers/queries";
import { requestEmployment } from "@/lib/dealers/request-employment";
import { endJob } from "@/lib/flows/end-job";
import { sendMoveLetterJob } from "@/lib/flows/send-move-letter";
import { startJob } from "@/lib/flows/start-job";
import type { Buyer } from "./bring-clients";
import { daysAgo, inParallel } from "./calendar";
import { places } from "./cast";
import { licenseOf, type Seller } from "./hire";
import type { House } from "./open-houses";
import { seededRandom } from "./random";

/** Who changes dealers in the demo year, from where they began to where, and how many days ago. */
const moves = [
  { handle: "fern-okonkwo-reyes", to: places.newHouse, days: 20 },
  { handle: "loretta-van-buren", to: "olentangy-honda", days: 140 },
  { handle: "clay-dunning", to: "trinity-river-motors", days: 205 },
  { handle: "carmela-ruiz-stone", to: "coral-way-nissan", days: 96 },
  { handle: "wanda-kryszak", to: "prairie-state-motors", days: 61 },
  { handle: "annika-vandermeer", to: "woodward-regional-center", days: 33 },
] as const;

/** People change dealers and their books go with them; each client answers the letter, or does nothing and stays. */
export async function changeJobs(now: Date, houses: House[], sellers: Seller[], buyers: Buyer[]): Promise<void> {
  for (const [number, move] of moves.entries()) {
    const seller = sellers.find((each) => each.handle === move.handle)!;
    const house = houses.find((each) => each.slug === move.to)!;
    const jobs = await employmentsOf(seller.actor.personId);
    if (jobs.length > 1) continue;
    const random = seededRandom(`move ${move.handle}`);
    const left = daysAgo(now, move.days + 1, random);
    const began = addHours(left, 20);
    await atTime(left, () => endJob(seller.house.owner, jobs[0]!.employmentId));
    const request = licenseOf(now, house, 400 + number);
    const { employmentId } = await atTime(began, () => requestEmployment(seller.actor, request));
    await atTime(addMinutes(began, 30), () => startJob(house.owner, { employmentId }));
    await answerLetters(seller, sellers, buyers, addMinutes(began, 31));
  }
}

async function answerLetters(seller: Seller, sellers: Seller[], buyers: Buyer[], at: Date): Promise<void> {
  const salespersonId = seller.actor.personId;
  const letters = await asActor({ personId: salespersonId }, (tx) =>
    tx.moveLetter.findMany({ where: { salespersonId }, select: { id: true, clientId: true, relationshipId: true } }),
  );
  await inParallel(letters, 6, async ({ id, clientId, relationshipId }) => {
    await atTime(at, () => sendMoveLetterJob({ letterId: id, salespersonId }));
    const client = buyers.find(({ actor }) => actor.personId === clientId)!.actor;
    const random = seededRandom(`answer ${client.email} ${seller.handle}`);
    const answer = random();
    const answered = addHours(at, 1 + Math.floor(random() * 60));
    if (client.email.startsWith("buyer@")) return;
    if (answer < 0.7) await atTime(answered, () => keepSalesperson(client, id));
    else if (answer > 0.985) await atTime(answered, () => endRelationship(client, relationshipId));
    else if (answer > 0.965) {
      const other = sellers.find((each) => each.house.state === seller.house.state && each.handle !== seller.handle)!;
      await atTime(answered, () => switchSalesperson(client, { relationshipId, handle: other.handle }));
    }
  });
}
