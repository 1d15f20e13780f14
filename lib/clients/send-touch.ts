import "server-only";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { uuidSchema } from "@/lib/core/ids";
import { asActor, type Tx } from "@/lib/db/as-actor";
import { renderLetter } from "@/lib/mail/letter";
import type { MailMessage } from "@/lib/mail/schema";
import { sendMail } from "@/lib/mail/send-mail";
import { addNote } from "./add-note";
import type { TouchDirection } from "./schema";
import { touchLetter } from "./touch-letter";

const payloadSchema = z.strictObject({ touchId: uuidSchema, writerId: uuidSchema });

type WrittenTouch = {
  relationshipId: string;
  direction: TouchDirection;
  body: string;
  client: { name: string; email: string };
  salesperson: { name: string; email: string };
  agreed: boolean;
  answered: boolean;
};

/**
 * The job `send-touch`: sends what one side wrote to the other, acting as the writer. A client who meanwhile
 * took back their consent, wrote first, or ended it gets nothing, and the writer finds a note of that.
 */
export async function sendTouchJob(payload: unknown): Promise<void> {
  const { touchId, writerId } = payloadSchema.parse(payload);
  const mail = await asActor({ personId: writerId }, (tx) => prepare(tx, touchId, writerId));
  if (mail) await sendMail(mail);
}

async function prepare(tx: Tx, touchId: string, writerId: string): Promise<MailMessage | null> {
  const touch = await readTouch(tx, touchId);
  if (!touch) return null;
  const why = reasonNotTo(touch);
  if (why) {
    await addNote(tx, { relationshipId: touch.relationshipId, salespersonId: writerId, body: why });
    return null;
  }
  const [from, to] =
    touch.direction === "outbound" ? [touch.salesperson, touch.client] : [touch.client, touch.salesperson];
  const letter = touchLetter({ ...touch, from, site: env.NEXTAUTH_URL });
  return {
    to: to.email,
    ...renderLetter(letter),
    headers: { "Reply-To": from.email },
    key: `touch/${touchId}`,
  };
}

function reasonNotTo({ direction, client, agreed, answered }: WrittenTouch): string | null {
  if (direction === "inbound") return null;
  if (!agreed)
    return `Your e-mail was not sent: ${client.name} took back the consent to e-mail before it went out.`;
  if (answered) return `Your e-mail was not sent: ${client.name} wrote to you before it went out.`;
  return null;
}

async function readTouch(tx: Tx, touchId: string): Promise<WrittenTouch | null> {
  const [row] = await tx.$queryRaw<WrittenTouch[]>`
    SELECT t.relationship_id AS "relationshipId", t.direction::text, t.body,
      json_build_object('name', c.name, 'email', c.email) AS client,
      json_build_object('name', coalesce(f.name, s.name), 'email', s.email) AS salesperson,
      EXISTS (SELECT FROM consent a
        WHERE a.person_id = t.client_id AND a.channel = 'email' AND a.revoked_at IS NULL) AS agreed,
      EXISTS (SELECT FROM touch later
        WHERE later.relationship_id = t.relationship_id AND later.direction = 'inbound'
          AND later.at > t.at) AS answered
    FROM touch t
    JOIN relationship r ON r.id = t.relationship_id AND r.ended_at IS NULL
    JOIN person c ON c.id = t.client_id
    JOIN person s ON s.id = t.salesperson_id
    LEFT JOIN profile f ON f.person_id = t.salesperson_id
    WHERE t.id = ${touchId}::uuid`;
  return row ?? null;
}
