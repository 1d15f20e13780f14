import "server-only";
import { db } from "@/lib/db/client";
import { closeSession, isPast } from "@/lib/payments/stand-in/session";
import { withBooks } from "@/lib/payments/stand-in/with-books";

const MOST = 100;

/** Ends open sessions past their own end and books the event about each; answers how many. */
export async function expireDueSessions(): Promise<number> {
  const due = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM dev_payment_objects
    WHERE kind = 'checkout.session' AND body ->> 'status' = 'open'
      AND (body ->> 'expires_at')::bigint <= extract(epoch FROM now())::bigint
    LIMIT ${MOST}`;
  for (const { id } of due) await expireOne(id);
  return due.length;
}

async function expireOne(id: string): Promise<void> {
  await withBooks(async (books) => {
    const session = await books.find("checkout.session", id);
    if (session && isPast(session, books.now)) closeSession(books, session);
  });
}
