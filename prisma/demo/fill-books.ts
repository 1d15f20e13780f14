import { addDays, addMinutes, differenceInDays, format } from "date-fns";
import { planNextTouch } from "@/lib/clients/plan-next-touch";
import { logTouch } from "@/lib/clients/log-touch";
import { type LogTouchInput, planSchema } from "@/lib/clients/schema";
import { writeNote } from "@/lib/clients/write-note";
import { asActor, atTime } from "@/lib/db/as-actor";
import type { Buyer } from "./bring-clients";
import { daysAgo, inParallel } from "./calendar";
import { cast } from "./cast";
import { between, pick, seededRandom } from "./random";

type Words = Pick<LogTouchInput, "direction" | "channel" | "body">;

const WIDTH = 8;

const exchanges: Words[][] = [
  [
    { direction: "inbound", channel: "email", body: "We liked the blue one. My wife wants to see the back seat with both child seats in it. Could you measure?" },
    { direction: "outbound", channel: "call", body: "Measured it with two seats: they fit with a hand's width between. Sent three photographs. They will come on a weekday." },
  ],
  [
    { direction: "outbound", channel: "call", body: "Asked how the winter tires do. Fine so far; the dealer rotated them. Wants to be called before the lease ends, not earlier." },
  ],
  [
    { direction: "inbound", channel: "text", body: "Check engine light is on, is that the thing you warned me about?" },
    { direction: "outbound", channel: "text", body: "It is, and it can wait until Friday. Keep it under sixty and do not fill the tank to the brim. I told the service lane you are coming." },
  ],
  [
    { direction: "outbound", channel: "visit", body: "Stopped by with the second key. Talked ten minutes about the daughter, who turns sixteen in March." },
  ],
  [
    { direction: "inbound", channel: "call", body: "Asked whether a hybrid pays off at nine thousand miles a year. I said no, with the figures." },
    { direction: "outbound", channel: "email", body: "Here is the sheet we talked about: at nine thousand miles the hybrid needs eleven years. Keep what you have for now." },
  ],
  [
    { direction: "outbound", channel: "text", body: "Your recall part is in. Any day before noon works, and they lend you a car." },
    { direction: "inbound", channel: "text", body: "Tuesday. Thank you for remembering." },
  ],
];

const notes = [
  "Reads everything twice before signing. Leave time.",
  "Never call before ten; works nights.",
  "Decides with the sister. Send her the sheet as well.",
  "Hates being asked about color.",
  "Measured the garage: 81 inches between the posts.",
  "Was sold a bad warranty in 2019. Mentions it every time.",
];

const reasons = [
  "The lease ends and they asked to be called before",
  "You said you would ask about the third row",
  "Registration is due next month",
  "Half a year since you last spoke",
  "The second key came in",
];

/** Touches both ways, notes and next steps, written by the salesperson on the days they happened. */
export async function fillBooks(now: Date, buyers: Buyer[]): Promise<void> {
  await inParallel(buyers, WIDTH, async (buyer) => {
    const { actor, seller, since } = buyer;
    const random = seededRandom(`book ${actor.email}`);
    const relationshipId = await findRelationship(buyer);
    if (!relationshipId || (await hasTouches(seller.actor.personId, relationshipId))) return;
    for (let count = between(1, 3, random); count > 0; count -= 1) {
      const at = momentBetween(since, now, random);
      for (const [place, words] of pick(exchanges, random).entries()) {
        await atTime(addMinutes(at, place * 47), () => logTouch(seller.actor, { relationshipId, ...words }));
      }
    }
    if (random() < 0.5) {
      await atTime(momentBetween(since, now, random), () => writeNote(seller.actor, { relationshipId, body: pick(notes, random) }));
    }
    const isFern = seller.actor.email === cast.salesperson.email;
    if (random() < (isFern ? 0.7 : 0.4)) {
      const nextTouchOn = format(addDays(now, between(-6, 40, random)), "yyyy-MM-dd");
      const cadenceDays = String(pick([60, 90, 120, 180], random));
      const plan = planSchema.parse({ relationshipId, nextTouchOn, nextTouchWhy: pick(reasons, random), cadenceDays });
      await planNextTouch(seller.actor, plan);
    }
  });
}

function momentBetween(since: Date, now: Date, random: () => number): Date {
  const most = Math.max(2, differenceInDays(now, since) - 1);
  return daysAgo(now, between(2, most, random), random);
}

function findRelationship({ actor, seller }: Buyer): Promise<string | null> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const row = await tx.relationship.findFirst({
      where: { clientId: actor.personId, salespersonId: seller.actor.personId, endedAt: null },
      select: { id: true },
    });
    return row?.id ?? null;
  });
}

function hasTouches(personId: string, relationshipId: string): Promise<boolean> {
  return asActor({ personId }, async (tx) => (await tx.touch.count({ where: { relationshipId } })) > 0);
}
