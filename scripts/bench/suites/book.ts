import { bookOf } from "@/lib/clients/book-queries";
import { chooseSalesperson } from "@/lib/clients/choose-salesperson";
import { asActor } from "@/lib/db/as-actor";
import { pool } from "@/lib/db/client";

import { compareQuestions } from "../compare-questions";
import { atOnce } from "../measure";
import { openWorld, somePeople } from "../world";

import type { Actor } from "@/lib/people/actor";
import type { Bench, Suite } from "../suite";

const CLIENTS = 5_000;
const WIDTH = 16;

export const book: Suite = {
  floor: "one person looked up by primary key, through the same pool",
  async measure(bench: Bench) {
    const { sellers } = await openWorld(await bench.server());
    const { actor, handle } = sellers.at(-1)!;
    const clients = await somePeople(CLIENTS);
    await atOnce(clients, WIDTH, (client) => chooseSalesperson(client, handle));
    await writeTouches(actor);
    const lookUp = (time: number) =>
      pool.query("select * from person where id = $1", [clients[time % clients.length]!.personId]);
    const questions = {
      "book.by-name": () => bookOf(actor),
      "book.longest-ago": () => bookOf(actor, { sort: "last" }),
      "book.search": () => bookOf(actor, { q: "Buyer 47" }),
    };
    return compareQuestions(bench, questions, lookUp);
  },
};

/** Three touches with every client, written as their salesperson in one statement: a book that was lived in. */
function writeTouches(actor: Actor): Promise<number> {
  return asActor(
    { personId: actor.personId },
    (tx) => tx.$executeRaw`
    INSERT INTO touch (relationship_id, client_id, salesperson_id, direction, channel, body, at)
    SELECT r.id, r.client_id, r.salesperson_id, 'outbound', 'call', 'Asked how the car runs.',
      app_now() - make_interval(days => n, mins => (random() * 600)::int)
    FROM relationship r, generate_series(1, 3) n
    WHERE r.salesperson_id = ${actor.personId}::uuid AND r.ended_at IS NULL`,
  );
}
