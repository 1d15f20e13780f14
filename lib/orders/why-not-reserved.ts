import "server-only";
import { addSeconds, formatDistanceStrict, max } from "date-fns";
import { firstNameOf } from "@/lib/clients/rules";
import { Refusal } from "@/lib/core/errors";
import { formatCents, type Cents } from "@/lib/core/money";
import { asSystem, onErrand, type Tx } from "@/lib/db/as-actor";
import type { ListingStatus } from "@/lib/listings/process";

/** How things stood when a claim found nothing to claim. */
export type Miss = {
  status: ListingStatus;
  priceCents: Cents | null;
  alike: number;
  seller: { personId: string; name: string; canSell: boolean } | null;
  /** The order that holds the car, whoever's it is. */
  order: {
    orderId: string;
    code: string;
    buyerId: string;
    handle: string | null;
    reservedAt: string;
    isHoldOver: boolean;
  } | null;
  now: Date;
};

type Wanted = { mlsNumber: string; with: string };

/** Looks, after a claim that missed, why it did. Null when there is no such car. */
export async function readMiss(tx: Tx, { mlsNumber, with: handle }: Wanted): Promise<Miss | null> {
  const [miss] = await onErrand(
    tx,
    () => tx.$queryRaw<Miss[]>`
    SELECT CASE WHEN d.suspended_at IS NULL THEN l.status ELSE 'hold' END AS status, l.price_cents AS "priceCents",
      (SELECT count(*)::int FROM listing m WHERE m.status = 'active' AND m.make = l.make AND m.model = l.model) AS alike,
      (SELECT json_build_object('personId', p.person_id, 'name', p.name, 'canSell', EXISTS (
          SELECT FROM employment e JOIN dealer h ON h.id = e.dealer_id AND h.suspended_at IS NULL
          WHERE e.person_id = p.person_id AND e.started_at <= app_now() AND e.ended_at IS NULL
            AND e.license_expires_on >= app_now()::date))
        FROM profile p WHERE p.handle = ${handle}) AS seller,
      (SELECT json_build_object('orderId', o.id, 'code', o.code, 'buyerId', o.buyer_id, 'handle', f.handle,
          'reservedAt', o.reserved_at, 'isHoldOver', o.state = 'reserved' AND o.hold_expires_at <= app_now())
        FROM orders o LEFT JOIN profile f ON f.person_id = o.salesperson_id
        WHERE o.listing_id = l.id AND o.state NOT IN ('expired', 'cancelled', 'unwound')) AS "order",
      app_now() AS now
    FROM listing l JOIN dealer d ON d.id = l.dealer_id WHERE l.mls_number = ${mlsNumber}`,
  );
  return miss ?? null;
}

/** The refusal that says why; null when nothing stands in the way any more and the claim may be tried again. */
export function refusalOf(miss: Miss | null, wanted: { buyerId: string; priceCents: Cents }): Refusal | null {
  if (!miss || miss.status === "incomplete" || miss.status === "delete") return new Refusal("not_found");
  if (!miss.seller)
    return new Refusal("not_found", { message: "There is nobody under that name. You were not charged." });
  if (miss.seller.personId === wanted.buyerId) return new Refusal("own_order");
  if (miss.order) return alreadyReserved(miss, miss.order, wanted.buyerId);
  if (miss.status !== "active") return new Refusal("listing_not_for_sale");
  if (!miss.seller.canSell) return cannotSell(miss.seller.name);
  if (miss.priceCents !== wanted.priceCents) return priceChanged(miss.priceCents, wanted.priceCents);
  return null;
}

/** What somebody who comes too late reads of the order that holds a car; null when none does. Names nobody. */
export async function findHoldSentence(mlsNumber: string): Promise<string | null> {
  const miss = await asSystem("read-hold", (tx) => readMiss(tx, { mlsNumber, with: "" }));
  return miss?.order && !miss.order.isHoldOver ? reservedSentence(miss, miss.order) : null;
}

function alreadyReserved(miss: Miss, order: NonNullable<Miss["order"]>, buyerId: string): Refusal {
  if (order.buyerId === buyerId) {
    return new Refusal("already_reserved", {
      message: `You have this car already, in order ${order.code}. Nothing was charged again.`,
    });
  }
  return new Refusal("already_reserved", { message: reservedSentence(miss, order) });
}

function reservedSentence({ alike, now }: Miss, order: NonNullable<Miss["order"]>): string {
  const ago = agoOf(new Date(order.reservedAt), now);
  const like = `${alike} like it ${alike === 1 ? "is" : "are"} on the shelf.`;
  return `Somebody reserved it ${ago}. You were not charged. ${alike === 0 ? "None like it is on the shelf now." : like}`;
}

// Both times are of transactions that ran at once: the winner's may be the later one.
function agoOf(reservedAt: Date, now: Date): string {
  const atLeastASecond = max([now, addSeconds(reservedAt, 1)]);
  return formatDistanceStrict(reservedAt, atLeastASecond, { addSuffix: true });
}

function cannotSell(name: string): Refusal {
  const message = `${firstNameOf(name)} has no live employment and license today. You were not charged. Choose somebody else.`;
  return new Refusal("cannot_sell", { message });
}

function priceChanged(now: Cents | null, seen: Cents): Refusal {
  if (now === null) return new Refusal("price_changed");
  const message = `The price on the shelf is ${formatCents(now)}, not the ${formatCents(seen)} you were shown. You were not charged. Look at it again, then decide.`;
  return new Refusal("price_changed", { message });
}
