import "server-only";
import { z } from "zod";
import { firstNameOf } from "@/lib/clients/rules";
import { env } from "@/lib/core/env";
import { uuidSchema } from "@/lib/core/ids";
import { asActor, type Tx } from "@/lib/db/as-actor";
import { moveLetter, type MoveFacts } from "@/lib/flows/move-letter";
import { renderLetter } from "@/lib/mail/letter";
import { sendMail } from "@/lib/mail/send-mail";

const payloadSchema = z.strictObject({ letterId: uuidSchema, salespersonId: uuidSchema });

/**
 * Job `send-move-letter`: mails the one letter about a change of dealers, acting as the salesperson. A client
 * who opted out of e-mail, answered on their page already or ended it is not written to; the letter stands on
 * their page.
 */
export async function sendMoveLetterJob(payload: unknown): Promise<void> {
  const { letterId, salespersonId } = payloadSchema.parse(payload);
  const found = await asActor({ personId: salespersonId }, (tx) => readFacts(tx, letterId));
  if (!found) return;
  const { email, ...facts } = found;
  await sendMail({
    to: email,
    ...renderLetter(moveLetter(facts, env.NEXTAUTH_URL)),
    key: `move-letter/${letterId}`,
  });
  await asActor(
    { personId: salespersonId },
    (tx) => tx.$executeRaw`UPDATE move_letter SET mailed_at = app_now() WHERE id = ${letterId}::uuid`,
  );
}

type Row = Omit<MoveFacts, "firstName"> & { email: string };

async function readFacts(tx: Tx, letterId: string): Promise<(MoveFacts & { email: string }) | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT m.id AS "letterId", c.name AS "clientName", c.email::text AS email, f.name, r.started_at AS since,
      d.name AS "to", d.city, d.state,
      (SELECT b.name FROM employment x JOIN dealer b ON b.id = x.dealer_id
        WHERE x.person_id = e.person_id AND x.ended_at IS NOT NULL AND x.id <> e.id
        ORDER BY x.ended_at DESC LIMIT 1) AS "from"
    FROM move_letter m
    JOIN relationship r ON r.id = m.relationship_id AND r.ended_at IS NULL
    JOIN employment e ON e.id = m.employment_id
    JOIN dealer d ON d.id = e.dealer_id
    JOIN person c ON c.id = m.client_id
    JOIN profile f ON f.person_id = m.salesperson_id
    WHERE m.id = ${letterId}::uuid AND m.mailed_at IS NULL AND m.answer IS NULL
      AND NOT EXISTS (SELECT FROM consent o WHERE o.person_id = m.client_id AND o.channel = 'email'
        GROUP BY o.person_id HAVING bool_and(o.revoked_at IS NOT NULL))`;
  return row ? { ...row, firstName: firstNameOf(row.name) } : null;
}
