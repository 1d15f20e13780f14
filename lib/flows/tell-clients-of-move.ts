import "server-only";
import { writeMoveLetters } from "@/lib/clients/write-move-letters";
import type { Tx } from "@/lib/db/as-actor";
import { enqueueAll } from "@/lib/jobs/enqueue-all";
import type { Actor } from "@/lib/people/actor";

export const MOVE_LETTER_JOB = "send-move-letter";

/**
 * When a person has left one dealer and works at another, each client they had before gets one letter, in
 * this transaction; asking again writes nothing more.
 */
export async function tellClientsOfMove(tx: Tx, actor: Actor, personId: string): Promise<void> {
  const employmentId = await findMove(tx, personId);
  if (!employmentId) return;
  await asThePerson(tx, actor, personId, async () => {
    const letters = await writeMoveLetters(tx, { employmentId, salespersonId: personId });
    const payloads = letters.map((letterId) => ({ letterId, salespersonId: personId }));
    await enqueueAll(tx, MOVE_LETTER_JOB, payloads);
  });
}

/**
 * The job a person moved to: their latest live one, when the one they left last was at a dealer they work at
 * no more.
 */
async function findMove(tx: Tx, personId: string): Promise<string | null> {
  const [move] = await tx.$queryRaw<{ employmentId: string }[]>`
    WITH live AS (
      SELECT id, dealer_id, started_at FROM employment
      WHERE person_id = ${personId}::uuid AND started_at IS NOT NULL AND ended_at IS NULL
    ), gone AS (
      SELECT dealer_id FROM employment
      WHERE person_id = ${personId}::uuid AND ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT 1
    )
    SELECT live.id AS "employmentId" FROM live, gone
    WHERE gone.dealer_id NOT IN (SELECT dealer_id FROM live)
    ORDER BY live.started_at DESC LIMIT 1`;
  return move?.employmentId ?? null;
}

/** Only the salesperson may read the book the letters are written from; a manager who confirms may not. */
async function asThePerson(tx: Tx, actor: Actor, personId: string, work: () => Promise<void>): Promise<void> {
  await tx.$executeRaw`SELECT set_config('app.actor_id', ${personId}, true)`;
  await work();
  await tx.$executeRaw`SELECT set_config('app.actor_id', ${actor.personId}, true)`;
}
