import "server-only";
import { db } from "@/lib/db/client";
import { closeBooks, openBooks, type Books } from "@/lib/payments/stand-in/books";
import { newId } from "@/lib/payments/stand-in/ids";

/** Runs work of the stand-in's own pages, for which nobody called the API, in one transaction. */
export async function withBooks<T>(
  work: (books: Books) => Promise<T>,
): Promise<{ result: T; eventIds: string[] }> {
  return await db.$transaction(
    async (tx) => {
      const open = openBooks(tx, { requestId: newId("request"), idempotencyKey: null });
      const result = await work(open.books);
      return { result, eventIds: await closeBooks(open) };
    },
    { maxWait: 10_000, timeout: 15_000 },
  );
}
