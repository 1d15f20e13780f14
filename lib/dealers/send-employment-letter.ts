import "server-only";
import { z } from "zod";
import { env } from "@/lib/core/env";
import { uuidSchema } from "@/lib/core/ids";
import { db } from "@/lib/db/client";
import { renderLetter } from "@/lib/mail/letter";
import { sendMail } from "@/lib/mail/send-mail";
import { employmentLetter, type EmploymentFacts } from "./employment-letter";
import { answeringSide, type Side } from "./rules";

const payloadSchema = z.strictObject({
  employmentId: uuidSchema,
  about: z.enum(["asked", "confirmed", "ended"]),
});

type Payload = z.output<typeof payloadSchema>;
type Recipient = { personId: string; email: string };

/** The job `send-employment-letter`: tells the other side that a job was asked for, confirmed or ended. */
export async function sendEmploymentLetterJob(payload: unknown): Promise<void> {
  const { employmentId, about } = payloadSchema.parse(payload);
  const employment = await readEmployment(employmentId);
  if (!employment) return;
  const to = sideToTell(employment, about);
  const letter = employmentLetter({ about, to, facts: employment, site: env.NEXTAUTH_URL });
  const recipients = to === "person" ? [employment.person] : employment.managers;
  for (const { personId, email } of recipients) {
    await sendMail({
      to: email,
      ...renderLetter(letter),
      key: `employment/${employmentId}/${about}/${personId}`,
    });
  }
}

type EmploymentRow = EmploymentFacts & {
  personId: string;
  requestedById: string;
  endedById: string | null;
  person: Recipient;
  managers: Recipient[];
};

function sideToTell(employment: EmploymentRow, about: Payload["about"]): Side {
  const answering = answeringSide(employment);
  if (about === "asked") return answering;
  if (about === "confirmed") return answering === "person" ? "dealer" : "person";
  return employment.endedById === employment.personId ? "dealer" : "person";
}

async function readEmployment(employmentId: string): Promise<EmploymentRow | null> {
  const [row] = await db.$queryRaw<EmploymentRow[]>`
    SELECT e.person_id AS "personId", e.requested_by_id AS "requestedById", e.ended_by_id AS "endedById",
      e.title, e.license_number AS "licenseNumber", e.license_state AS "licenseState",
      e.license_expires_on AS "licenseExpiresOn", p.name AS "personName", d.name AS "dealerName", d.slug,
      json_build_object('personId', p.id, 'email', p.email) AS person,
      coalesce((SELECT json_agg(json_build_object('personId', m.id, 'email', m.email) ORDER BY m.id)
        FROM staff s JOIN person m ON m.id = s.person_id
        WHERE s.dealer_id = d.id AND s.ended_at IS NULL AND s.role IN ('owner', 'manager')), '[]') AS managers
    FROM employment e JOIN person p ON p.id = e.person_id JOIN dealer d ON d.id = e.dealer_id
    WHERE e.id = ${employmentId}::uuid`;
  return row ?? null;
}
