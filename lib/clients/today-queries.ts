import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { asActor, type Tx } from "@/lib/db/as-actor";
import type { Actor } from "@/lib/people/actor";
import type { Reason } from "./queue-words";
import { SET_ASIDE } from "./rules";

/** How many stand in the queue at a time. */
export const QUEUE_LENGTH = 20;

export type QueueItem = {
  relationshipId: string;
  name: string;
  reason: Reason;
  /** When the reason arose: the day they wrote, were delivered, last spoke. */
  since: Date;
  /** What the reason is about: their words, the plan's why, a car, a dealer. Empty where there is nothing. */
  about: string;
  orderCode: string | null;
  cadenceDays: number;
};

export type TodayView = {
  /** The market's clock, by which everything here was read. */
  now: Date;
  clients: number;
  /** Clients touched, either way, within their own cadence. */
  covered: number;
  oldestTouchAt: Date | null;
  /** All who wait, of whom `queue` holds the first. */
  waiting: number;
  queue: QueueItem[];
  touches: number;
  theyWrote: number;
};

/**
 * A salesperson's day, in one statement over the whole book: who waits, in order of why, and the figures
 * beside it.
 * Order of why: they wrote, they reserved, it was planned for today, they chose the salesperson, two weeks
 * after delivery, a letter without an answer, past their cadence; the longest wait first.
 */
export function todayOf(actor: Actor): Promise<TodayView> {
  return asActor({ personId: actor.personId }, async (tx) => {
    const { queue, ...figures } = await readBook(tx, actor);
    const day = await readDay(tx, actor);
    return { ...figures, ...day, queue: queue.map((item) => ({ ...item, since: new Date(item.since) })) };
  });
}

type Book = Omit<TodayView, "touches" | "theyWrote" | "queue"> & {
  queue: (Omit<QueueItem, "since"> & { since: string })[];
};

async function readBook(tx: Tx, actor: Actor): Promise<Book> {
  const [book] = await tx.$queryRaw<Book[]>`
    WITH ${bookState(actor)}, waiting AS MATERIALIZED (
      SELECT * FROM reasoned WHERE reason IS NOT NULL
    ), first AS (
      SELECT w.id AS "relationshipId", p.name, w.reason, w.since, w.code AS "orderCode",
        w.cadence_days AS "cadenceDays",
        coalesce(CASE w.reason
          WHEN 'wrote' THEN (SELECT left(t.body, 300) FROM touch t
            WHERE t.relationship_id = w.id AND t.at = w.in_at AND t.direction = 'inbound' LIMIT 1)
          WHEN 'reserved' THEN w.reserved_car WHEN 'delivered' THEN w.delivered_car
          WHEN 'letter' THEN w.letter_dealer WHEN 'due' THEN w.next_touch_why END, '') AS about
      FROM waiting w JOIN person p ON p.id = w.client_id
      ORDER BY ${rank}, w.since, w.id LIMIT ${QUEUE_LENGTH}
    )
    SELECT ${now} AS now, (SELECT count(*)::int FROM reasoned) AS clients,
      (SELECT count(*)::int FROM reasoned
        WHERE spoken_at >= ${now} - make_interval(days => cadence_days)) AS covered,
      (SELECT min(spoken_at) FROM reasoned) AS "oldestTouchAt",
      (SELECT count(*)::int FROM waiting) AS waiting,
      coalesce((SELECT json_agg(first) FROM first), '[]') AS queue`;
  return book!;
}

async function readDay(
  tx: Tx,
  { personId, timeZone }: Actor,
): Promise<Pick<TodayView, "touches" | "theyWrote">> {
  const [day] = await tx.$queryRaw<Pick<TodayView, "touches" | "theyWrote">[]>`
    SELECT count(*)::int AS touches, count(*) FILTER (WHERE direction = 'inbound')::int AS "theyWrote"
    FROM touch
    WHERE salesperson_id = ${personId}::uuid
      AND at >= date_trunc('day', ${now} AT TIME ZONE ${timeZone}::text) AT TIME ZONE ${timeZone}::text`;
  return day!;
}

// As a subquery the market's clock is asked once, and not for each of five thousand clients.
const now = Prisma.sql`(SELECT app_now())`;

const rank = Prisma.sql`array_position(
  ARRAY['wrote', 'reserved', 'due', 'began', 'delivered', 'letter', 'cadence'], w.reason)`;

/**
 * A call or a visit is a conversation whoever began it; a message from the client is one only once it is
 * answered.
 */
function bookState({ personId, timeZone }: Actor): Prisma.Sql {
  return Prisma.sql`
    live AS MATERIALIZED (
      SELECT r.id, r.client_id, r.started_at FROM relationship r
      WHERE r.salesperson_id = ${personId}::uuid AND r.ended_at IS NULL
    ), said AS MATERIALIZED (
      SELECT t.relationship_id, max(t.at) AS last_at,
        max(t.at) FILTER (WHERE t.direction = 'outbound' OR t.channel IN ('call', 'visit')) AS out_at,
        max(t.at) FILTER (WHERE t.direction = 'inbound' AND t.channel NOT IN ('call', 'visit')) AS in_at
      FROM touch t WHERE t.salesperson_id = ${personId}::uuid GROUP BY t.relationship_id
    ), aside AS MATERIALIZED (
      SELECT n.relationship_id, max(n.at) AS at FROM note n
      WHERE n.salesperson_id = ${personId}::uuid AND n.body LIKE ${`${SET_ASIDE}%`} GROUP BY n.relationship_id
    ), silent AS MATERIALIZED (
      SELECT c.person_id FROM live l JOIN consent c ON c.person_id = l.client_id
      GROUP BY c.person_id HAVING bool_and(c.revoked_at IS NOT NULL)
    ), sold AS MATERIALIZED (
      SELECT o.buyer_id, o.code, o.state, o.reserved_at, d.at AS delivered_at,
        concat_ws(' ', i.year, i.make, i.model, nullif(i.trim, '')) AS car
      FROM orders o JOIN listing i ON i.id = o.listing_id
      LEFT JOIN order_history d ON d.order_id = o.id AND d.to_state = 'delivered'
      WHERE o.salesperson_id = ${personId}::uuid AND o.reserved_at > ${now} - interval '120 days'
        AND o.state NOT IN ('expired', 'cancelled', 'unwound')
    ), fresh AS (
      SELECT DISTINCT ON (buyer_id) * FROM sold
      WHERE state IN ('reserved', 'deposit_paid') AND reserved_at > ${now} - interval '3 days'
      ORDER BY buyer_id, reserved_at DESC
    ), handed AS (
      SELECT DISTINCT ON (buyer_id) * FROM sold
      WHERE delivered_at BETWEEN ${now} - interval '45 days' AND ${now} - interval '14 days'
      ORDER BY buyer_id, delivered_at DESC
    ), letter AS (
      SELECT DISTINCT ON (m.relationship_id) m.relationship_id, m.created_at, m.answer, d.name AS dealer
      FROM move_letter m JOIN employment e ON e.id = m.employment_id JOIN dealer d ON d.id = e.dealer_id
      WHERE m.salesperson_id = ${personId}::uuid ORDER BY m.relationship_id, m.created_at DESC
    ), state AS (
      SELECT l.id, l.client_id, l.started_at, greatest(l.started_at, s.last_at) AS spoken_at, s.in_at,
        b.next_touch_on, b.next_touch_why, coalesce(b.cadence_days, 90)::int AS cadence_days,
        q.person_id IS NOT NULL AS is_silent,
        coalesce(greatest(s.out_at, a.at), '-infinity') AS settled_at,
        coalesce(greatest(s.last_at, a.at), '-infinity') AS looked_at,
        f.code, f.reserved_at, f.car AS reserved_car, h.delivered_at, h.car AS delivered_car,
        CASE WHEN m.answer IS NULL THEN m.created_at END AS letter_at, m.dealer AS letter_dealer,
        (${now} AT TIME ZONE ${timeZone}::text)::date AS today
      FROM live l
      LEFT JOIN said s ON s.relationship_id = l.id
      LEFT JOIN aside a ON a.relationship_id = l.id
      LEFT JOIN book_entry b ON b.relationship_id = l.id
      LEFT JOIN silent q ON q.person_id = l.client_id
      LEFT JOIN fresh f ON f.buyer_id = l.client_id
      LEFT JOIN handed h ON h.buyer_id = l.client_id
      LEFT JOIN letter m ON m.relationship_id = l.id
    ), picked AS (
      SELECT state.*, CASE
        WHEN in_at > settled_at THEN 'wrote'
        WHEN reserved_at > settled_at THEN 'reserved'
        WHEN next_touch_on <= today THEN 'due'
        WHEN next_touch_on IS NOT NULL THEN NULL
        WHEN started_at > ${now} - interval '14 days' AND settled_at = '-infinity' THEN 'began'
        WHEN is_silent THEN NULL
        WHEN looked_at < delivered_at + interval '10 days' THEN 'delivered'
        WHEN letter_at < ${now} - interval '3 days' AND looked_at < letter_at THEN 'letter'
        WHEN greatest(spoken_at, looked_at) < ${now} - make_interval(days => cadence_days) THEN 'cadence'
      END AS reason FROM state
    ), reasoned AS MATERIALIZED (
      SELECT picked.*, CASE reason
        WHEN 'wrote' THEN in_at WHEN 'reserved' THEN reserved_at WHEN 'began' THEN started_at
        WHEN 'delivered' THEN delivered_at WHEN 'letter' THEN letter_at WHEN 'cadence' THEN spoken_at
        WHEN 'due' THEN next_touch_on::timestamp AT TIME ZONE 'UTC'
      END AS since FROM picked
    )`;
}
