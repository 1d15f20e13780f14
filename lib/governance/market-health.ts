import "server-only";
import type { Tx } from "@/lib/db/as-actor";
import type { Cents } from "@/lib/core/money";
import type { OrderState } from "@/lib/orders/process";
import type { Actor } from "@/lib/people/actor";
import { readAsSteward } from "./read-as-steward";

export type MarketCounts = {
  dealers: number;
  people: number;
  listings: number;
  openOrders: number;
  closedOrders: number;
};
export type AccountBalance = { purpose: string; cents: Cents };
export type MoneyDifference = { code: string; state: OrderState; heldCents: Cents; wantedCents: Cents };
export type StuckOrder = { code: string; why: string; since: Date };

export type MarketHealth = {
  counts: MarketCounts;
  /** All postings together; zero or the books are wrong. */
  sumCents: Cents;
  unevenEvents: number;
  balances: AccountBalance[];
  differences: MoneyDifference[];
  stuck: StuckOrder[];
};

const MOST = 100;

/** How the market stands: what is in it, whether every cent balances, and what is stuck. Stewards only. */
export function marketHealth(actor: Actor): Promise<MarketHealth> {
  return readAsSteward(actor, async (tx) => {
    const counts = await readCounts(tx);
    const balances = await readBalances(tx);
    const [uneven] = await tx.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM (
        SELECT transaction_id FROM posting GROUP BY transaction_id HAVING sum(amount_cents) <> 0) uneven`;
    return {
      counts,
      balances,
      sumCents: balances.reduce((sum, { cents }) => sum + cents, 0),
      unevenEvents: uneven!.count,
      differences: await readDifferences(tx),
      stuck: await readStuck(tx),
    };
  });
}

async function readCounts(tx: Tx): Promise<MarketCounts> {
  const [counts] = await tx.$queryRaw<MarketCounts[]>`
    SELECT (SELECT count(*)::int FROM dealer) AS dealers, (SELECT count(*)::int FROM profile) AS people,
      (SELECT count(*)::int FROM listing WHERE status IN ('active', 'active_under_contract', 'coming_soon')) AS listings,
      count(*) FILTER (WHERE state NOT IN ('closed', 'expired', 'cancelled', 'unwound'))::int AS "openOrders",
      count(*) FILTER (WHERE state = 'closed')::int AS "closedOrders"
    FROM orders`;
  return counts!;
}

async function readBalances(tx: Tx): Promise<AccountBalance[]> {
  const rows = await tx.$queryRaw<{ purpose: string; cents: bigint }[]>`
    SELECT a.purpose, sum(g.amount_cents)::bigint AS cents
    FROM posting g JOIN ledger_account a ON a.id = g.account_id GROUP BY a.purpose ORDER BY a.purpose`;
  return rows.map(({ purpose, cents }) => ({ purpose, cents: Number(cents) }));
}

// What is held for an order follows from its state alone: the deposit, then the price, then nothing.
function readDifferences(tx: Tx): Promise<MoneyDifference[]> {
  return tx.$queryRaw<MoneyDifference[]>`
    SELECT code, state, held AS "heldCents", wanted AS "wantedCents" FROM (
      SELECT o.code, o.state, coalesce(-h.cents, 0)::int AS held,
        CASE WHEN o.state IN ('deposit_paid', 'signed') THEN o.deposit_cents
          WHEN o.state IN ('funded', 'ready', 'delivered') THEN o.price_cents
          ELSE coalesce((SELECT sum(p.amount_cents) FROM payment p
            WHERE p.order_id = o.id AND p.state IN ('paid', 'refund_due') AND o.state <> 'closed'), 0)
        END::int AS wanted
      FROM orders o LEFT JOIN (
        SELECT t.order_id, sum(g.amount_cents) AS cents FROM posting g
        JOIN ledger_transaction t ON t.id = g.transaction_id
        JOIN ledger_account a ON a.id = g.account_id AND a.purpose = 'order_held'
        GROUP BY t.order_id) h ON h.order_id = o.id
    ) standing WHERE held <> wanted ORDER BY code LIMIT ${MOST}`;
}

function readStuck(tx: Tx): Promise<StuckOrder[]> {
  return tx.$queryRaw<StuckOrder[]>`
    SELECT code, 'The hold is over and nobody tidied it.' AS why, hold_expires_at AS since FROM orders
      WHERE state = 'reserved' AND hold_expires_at < app_now() - interval '5 minutes'
    UNION ALL
    SELECT o.code, 'A deposit is owed back and has not gone.', o.state_changed_at FROM payment p JOIN orders o ON o.id = p.order_id
      WHERE p.state = 'refund_due' AND o.state_changed_at < app_now() - interval '15 minutes'
    UNION ALL
    SELECT coalesce(reference, id), 'An event of the payment service waits.', received_at FROM payment_event
      WHERE settled_at IS NULL AND received_at < now() - interval '15 minutes'
    UNION ALL
    SELECT coalesce(reference, id), 'An event of the payment service does not fit: ' || outcome || '.', received_at
      FROM payment_event WHERE outcome IN ('wrong_amount', 'refunded_elsewhere')
    ORDER BY since LIMIT ${MOST}`;
}
