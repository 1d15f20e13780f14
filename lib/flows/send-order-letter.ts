import "server-only";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { asSystem } from "@/lib/db/as-actor";
import { enqueue } from "@/lib/jobs/enqueue";
import { renderLetter } from "@/lib/mail/letter";
import { sendMail } from "@/lib/mail/send-mail";
import { findLetterFacts } from "@/lib/orders/find-letter-facts";
import { LETTER_JOB } from "@/lib/orders/move-order";
import { letterSteps, orderLetter, readersOf } from "@/lib/orders/order-letters";

const payloadSchema = z.strictObject({
  orderId: z.uuid(),
  step: z.enum(letterSteps),
  to: z.enum(["buyer", "salesperson", "lister", "retailer"]).optional(),
});

/**
 * Job `send-order-letter`: `{ orderId, step }` makes one job for each party that is written to, `{ orderId, step, to }`
 * sends that one letter. A letter carries one key for ever, so that a repeated job does not write twice.
 */
export async function sendOrderLetterJob(payload: unknown): Promise<void> {
  const { orderId, step, to } = payloadSchema.parse(payload);
  if (to === undefined) return await fanOut(orderId, step);
  const found = await findLetterFacts(orderId, to);
  if (!found) return;
  const letter = renderLetter(orderLetter(step, to, found.facts, env.NEXTAUTH_URL));
  await sendMail({ ...letter, to: found.email, key: `order:${orderId}:${step}:${to}` });
}

async function fanOut(orderId: string, step: (typeof letterSteps)[number]): Promise<void> {
  await asSystem("order-letters", async (tx) => {
    for (const to of readersOf[step]) {
      const jobKey = `letter:${orderId}:${step}:${to}`;
      await enqueue(tx, LETTER_JOB, { orderId, step, to }, { jobKey });
    }
  });
}
