import "server-only";
import { firstNameOf } from "@/lib/clients/rules";
import type { Cents } from "@/lib/core/money";
import type { Tx } from "@/lib/db/as-actor";
import { DEPOSIT_CENTS, HOLD_MINUTES, structureFor } from "./rules";
import { splitPrice } from "./split";

/** Stripe takes no card payment below this, so no deposit can be smaller. */
const LEAST_DEPOSIT_CENTS = 50;

export type Reservation = {
  orderId: string;
  code: string;
  listingId: string;
  mlsNumber: string;
  priceCents: Cents;
  salespersonId: string;
  holdExpiresAt: Date;
};

type Wanted = { buyerId: string; mlsNumber: string; with: string; priceCents: Cents; code: string };
type Placed = Reservation & {
  listingDealerId: string;
  sellingDealerId: string;
  feeCents: Cents;
  salesperson: string;
};

/**
 * Claims a car for a buyer and writes the order, or answers null when the car, its price or the person is not as the
 * buyer saw it. Claim and order are one statement: of any number of buyers the row lock lets one through. The order
 * takes the listing's own price; what the buyer saw only has to equal it. Also answers how many cars the buyer now
 * holds, counted after a lock on the buyer, so that two claims at once cannot both be the second.
 */
export async function reserveListing(
  tx: Tx,
  wanted: Wanted,
): Promise<{ reservation: Reservation; holds: number } | null> {
  const [placed] = await claim(tx, wanted);
  if (!placed) return null;
  const holds = await writeTrail(tx, wanted.buyerId, placed);
  return { reservation: placed, holds };
}

function claim(tx: Tx, { buyerId, mlsNumber, with: handle, priceCents, code }: Wanted): Promise<Placed[]> {
  return tx.$queryRaw<Placed[]>`
    WITH turn AS MATERIALIZED (
      SELECT pg_advisory_xact_lock(hashtextextended(${buyerId}, 11))
    ), wanted AS (
      SELECT l.id, seller.* FROM turn, listing l
      JOIN dealer lister ON lister.id = l.dealer_id AND lister.suspended_at IS NULL
      CROSS JOIN LATERAL (
        SELECT e.id AS employment_id, e.person_id, e.dealer_id AS seller_id, p.name
        FROM profile p
        JOIN employment e ON e.person_id = p.person_id
        JOIN dealer d ON d.id = e.dealer_id AND d.suspended_at IS NULL
        WHERE p.handle = ${handle} AND p.person_id <> ${buyerId}::uuid
          AND e.started_at <= app_now() AND e.ended_at IS NULL AND e.license_expires_on >= app_now()::date
        ORDER BY (e.dealer_id = l.dealer_id) DESC, e.started_at LIMIT 1
      ) seller
      WHERE l.mls_number = ${mlsNumber}
    ), claimed AS (
      UPDATE listing l
      SET status = 'active_under_contract', held_until = app_now() + make_interval(mins => ${HOLD_MINUTES}::int)
      FROM wanted w
      WHERE l.id = w.id AND l.status = 'active' AND l.price_cents = ${priceCents}
        AND l.price_cents >= ${LEAST_DEPOSIT_CENTS}
      RETURNING l.id, l.mls_number, l.dealer_id, l.price_seq, l.price_cents, l.held_until,
        w.employment_id, w.person_id, w.seller_id, w.name
    ), placed AS (
      INSERT INTO orders (code, listing_id, price_seq, price_cents, buyer_id, salesperson_id, employment_id,
        listing_dealer_id, selling_dealer_id, structure, cooperation_fee_cents, deposit_cents, hold_expires_at)
      SELECT ${code}, id, price_seq, price_cents, ${buyerId}::uuid, person_id, employment_id, dealer_id, seller_id,
        CASE WHEN dealer_id = seller_id THEN ${structureFor(true)} ELSE ${structureFor(false)} END::cooperation_structure,
        CASE WHEN dealer_id = seller_id THEN 0
          ELSE least(cooperation_fee_for(price_cents, app_now()::date), price_cents) END,
        least(${DEPOSIT_CENTS}, price_cents), held_until
      FROM claimed
      RETURNING id, cooperation_fee_cents
    )
    SELECT p.id AS "orderId", ${code} AS code, c.id AS "listingId", c.mls_number AS "mlsNumber",
      c.price_cents AS "priceCents", c.person_id AS "salespersonId", c.held_until AS "holdExpiresAt",
      c.dealer_id AS "listingDealerId", c.seller_id AS "sellingDealerId",
      p.cooperation_fee_cents AS "feeCents", c.name AS salesperson
    FROM placed p, claimed c`;
}

async function writeTrail(tx: Tx, buyerId: string, order: Placed): Promise<number> {
  const split = splitPrice({
    priceCents: order.priceCents,
    feeCents: order.feeCents,
    sameHouse: order.listingDealerId === order.sellingDealerId,
    salesperson: firstNameOf(order.salesperson),
  }).map(({ payee, label, amountCents }, position) => ({
    position: position + 1,
    dealer: payee === "listing_dealer" ? order.listingDealerId : order.sellingDealerId,
    label,
    amount: amountCents,
  }));
  const [count] = await tx.$queryRaw<{ holds: number }[]>`
    WITH split AS (
      INSERT INTO order_split (order_id, position, dealer_id, label, amount_cents)
      SELECT ${order.orderId}::uuid, position, dealer, label, amount
      FROM jsonb_to_recordset(${JSON.stringify(split)}::jsonb)
        AS s(position smallint, dealer uuid, label text, amount int)
    ), order_step AS (
      INSERT INTO order_history (order_id, to_state, actor_id)
      VALUES (${order.orderId}::uuid, 'reserved', ${buyerId}::uuid)
    ), listing_step AS (
      INSERT INTO listing_history (listing_id, change_type, from_status, to_status, note)
      VALUES (${order.listingId}::uuid, 'Active Under Contract', 'active', 'active_under_contract', 'Reserved by a buyer')
    ), told AS (
      INSERT INTO entity_event (resource_name, record_key, visibility, actor_id)
      VALUES ('Listing', ${order.mlsNumber}, 'public', NULL), ('Order', ${order.code}, 'parties', ${buyerId}::uuid)
    )
    SELECT count(*)::int AS holds FROM orders
    WHERE buyer_id = ${buyerId}::uuid AND state = 'reserved' AND hold_expires_at > app_now()`;
  return count!.holds;
}
