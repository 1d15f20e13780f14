import "server-only";
import { asSystem } from "@/lib/db/as-actor";
import { GENESIS } from "./verify-chain";

/**
 * Seals every finished UTC day that has no head yet, up to yesterday, days without a price too, each over the
 * head before it. Running it again writes nothing. Five minutes are left for transactions that began before
 * midnight. Returns the days sealed ("2026-11-21"). A head is the SHA-256 of "upfront.ledger.1", the day, the
 * number of entries, the head before, and the hashes of the day's entries in order, one a line.
 */
export function sealLedgerDay(): Promise<string[]> {
  return asSystem("seal-ledger-day", async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('seal-ledger-day', 0))`;
    const rows = await tx.$queryRaw<{ day: string }[]>`
      WITH RECURSIVE span AS (
        SELECT coalesce(
            (SELECT max(day) + 1 FROM price_ledger_head),
            (SELECT (min(at) AT TIME ZONE 'UTC')::date FROM price_entry)) AS first,
          ((app_now() - interval '5 minutes') AT TIME ZONE 'UTC')::date - 1 AS last
      ), sums AS (
        SELECT (e.at AT TIME ZONE 'UTC')::date AS day, count(*)::int AS entries,
          string_agg(e.hash, E'\n' ORDER BY e.hash COLLATE "C") AS hashes
        FROM price_entry e, span WHERE e.at >= span.first::timestamp AT TIME ZONE 'UTC'
          AND e.at < (span.last + 1)::timestamp AT TIME ZONE 'UTC'
        GROUP BY 1
      ), days AS (
        SELECT d::date AS day, coalesce(s.entries, 0) AS entries, coalesce(s.hashes, '') AS hashes
        FROM span, generate_series(span.first, span.last,
          interval '1 day') d LEFT JOIN sums s ON s.day = d::date
      ), chain AS (
        SELECT (SELECT first FROM span) - 1 AS day, 0 AS entries, ''::text AS prev_head,
          coalesce((SELECT head::text FROM price_ledger_head ORDER BY day DESC LIMIT 1), ${GENESIS}) AS head
        UNION ALL
        SELECT d.day, d.entries, c.head, encode(sha256(convert_to(concat_ws(E'\n',
          'upfront.ledger.1', d.day::text, d.entries::text, c.head, d.hashes), 'UTF8')), 'hex')
        FROM chain c JOIN days d ON d.day = c.day + 1
      )
      INSERT INTO price_ledger_head (day, entries, prev_head, head)
      SELECT day, entries, prev_head, head FROM chain WHERE prev_head <> ''
      RETURNING day::text`;
    return rows.map(({ day }) => day).toSorted();
  });
}
