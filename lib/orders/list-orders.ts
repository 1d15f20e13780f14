import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import { readCursor, writeCursor } from "@/lib/listings/cursor";
import type { Actor } from "@/lib/people/actor";
import type { OrderPage, OrderRow } from "./order-view";

const PAGE = 25;
const MOST_OPEN = 300;

const ended = Prisma.sql`o.state IN ('closed', 'expired', 'cancelled', 'unwound')`;

export type OrderLists = { open: OrderRow[]; past: OrderPage };

/** The actor's own purchases: those under way, oldest first, and a page of those that ended, newest first. */
export function ordersOf(actor: Actor, cursor?: string): Promise<OrderLists> {
  return listOrders(actor, Prisma.sql`o.buyer_id = ${actor.personId}::uuid`, cursor);
}

/** The orders the actor sells or sold, wherever they worked. */
export function ordersOfSalesperson(actor: Actor, cursor?: string): Promise<OrderLists> {
  return listOrders(actor, Prisma.sql`o.salesperson_id = ${actor.personId}::uuid`, cursor);
}

/** The orders a house lists or sells. Refuses with `not_found` whoever is not of its staff. */
export function ordersOfDealer(actor: Actor, dealerId: string, cursor?: string): Promise<OrderLists> {
  if (!actor.staffAt.some((place) => place.dealerId === dealerId)) throw new Refusal("not_found");
  const own = Prisma.sql`${dealerId}::uuid IN (o.listing_dealer_id, o.selling_dealer_id)`;
  return listOrders(actor, own, cursor);
}

async function listOrders(actor: Actor, whose: Prisma.Sql, cursor?: string): Promise<OrderLists> {
  const after = readCursor(cursor);
  const since = after
    ? Prisma.sql`(${key}, o.id) < (${after.key}::bigint, ${after.id}::uuid)`
    : Prisma.sql`true`;
  return asActor({ personId: actor.personId }, async (tx) => {
    const open = await tx.$queryRaw<OrderRow[]>`
      ${rows} WHERE ${whose} AND NOT ${ended} ORDER BY o.reserved_at, o.id LIMIT ${MOST_OPEN}`;
    const found = await tx.$queryRaw<OrderRow[]>`
      ${rows} WHERE ${whose} AND ${ended} AND ${since} ORDER BY ${key} DESC, o.id DESC LIMIT ${PAGE + 1}`;
    const orders = found.slice(0, PAGE);
    const last = found.length > PAGE ? orders.at(-1)! : null;
    const next = last && writeCursor({ key: last.reservedAt.getTime(), id: last.orderId });
    return { open, past: { orders, next } };
  });
}

const key = Prisma.sql`floor(extract(epoch FROM o.reserved_at) * 1000)::bigint`;

const rows = Prisma.sql`
  SELECT o.id AS "orderId", o.code, o.state, o.structure, o.price_cents AS "priceCents",
    o.deposit_cents AS "depositCents", o.reserved_at AS "reservedAt", o.state_changed_at AS "stateChangedAt",
    o.hold_expires_at AS "holdExpiresAt", o.promised_on AS "promisedOn", buyer.name AS buyer, seller.name AS salesperson,
    o.listing_dealer_id AS "listingDealerId", o.selling_dealer_id AS "sellingDealerId",
    lister.name AS lister, house.name AS seller,
    json_build_object('mlsNumber', l.mls_number, 'title', concat_ws(' ', l.year, l.make, l.model, nullif(l.trim, '')),
      'model', l.model, 'body', l.body, 'color', l.color) AS car,
    (SELECT json_object_agg(s.dealer_id, s.amount_cents) FROM order_split s WHERE s.order_id = o.id) AS net,
    coalesce((SELECT p.state::text FROM payment p WHERE p.order_id = o.id AND p.paid_at IS NOT NULL
      ORDER BY p.paid_at DESC LIMIT 1), 'none') AS deposit
  FROM orders o
  JOIN listing l ON l.id = o.listing_id
  JOIN person buyer ON buyer.id = o.buyer_id
  JOIN person seller ON seller.id = o.salesperson_id
  JOIN dealer lister ON lister.id = o.listing_dealer_id
  JOIN dealer house ON house.id = o.selling_dealer_id`;
