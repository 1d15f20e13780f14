import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db/client";

export type OutboxRow = { id: string; to: string; subject: string; createdAt: Date };

export type OutboxLetter = OutboxRow & {
  from: string;
  messageId: string;
  text: string;
  html: string | null;
  /** The message as it would have gone out (RFC 5322). */
  raw: string;
};

export type OutboxPage = { letters: OutboxRow[]; nextBefore: string | null };

const SHOWN = 30;

/**
 * Letters of the outbox, newest first; `to` is a part of the recipient's address, `before` the last id of a
 * page.
 */
export async function searchOutbox({ to, before }: { to?: string; before?: string }): Promise<OutboxPage> {
  const conditions = [
    to ? Prisma.sql`strpos(to_address, ${to.trim().toLowerCase()}) > 0` : Prisma.sql`true`,
    before ? Prisma.sql`id < ${before}::bigint` : Prisma.sql`true`,
  ];
  const rows = await db.$queryRaw<{ id: string; to_address: string; subject: string; created_at: Date }[]>`
    SELECT id::text, to_address, subject, created_at FROM dev_outbox
    WHERE ${Prisma.join(conditions, " AND ")} ORDER BY dev_outbox.id DESC LIMIT ${SHOWN + 1}`;
  const letters = rows.slice(0, SHOWN).map((row) => ({
    id: row.id,
    to: row.to_address,
    subject: row.subject,
    createdAt: row.created_at,
  }));
  return { letters, nextBefore: rows.length > SHOWN ? letters.at(-1)!.id : null };
}

/** One letter, or null. */
export async function findOutboxLetter(id: string): Promise<OutboxLetter | null> {
  const [row] = await db.$queryRaw<OutboxLetter[]>`
    SELECT id::text, to_address AS "to", subject, created_at AS "createdAt", from_address AS "from",
      message_id AS "messageId", text, html, raw
    FROM dev_outbox WHERE id = ${id}::bigint`;
  return row ?? null;
}
