import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { missing } from "@/lib/payments/stand-in/failure";
import type { Kind, Kinds } from "@/lib/payments/stand-in/kinds";

type Tx = Prisma.TransactionClient;

export type Paging = { limit?: number; starting_after?: string; ending_before?: string };
export type Moment = { gt?: number; gte?: number; lt?: number; lte?: number };
export type Page<T> = { object: "list"; url: string; has_more: boolean; data: T[] };

const columns = {
  charge: Prisma.sql`body ->> 'charge'`,
  customer: Prisma.sql`body ->> 'customer'`,
  email: Prisma.sql`body ->> 'email'`,
  payment_intent: Prisma.sql`body ->> 'payment_intent'`,
  transfer_group: Prisma.sql`body ->> 'transfer_group'`,
} as const;

export type Filters = Partial<Record<keyof typeof columns, string>> & { created?: Moment };

/** A page of what the books hold of one kind, newest first. */
export async function listObjects<K extends Kind>(
  tx: Tx,
  kind: K,
  url: string,
  paging: Paging,
  filters: Filters,
): Promise<Page<Kinds[K]>> {
  const conditions = [Prisma.sql`kind = ${kind}`, ...conditionsOf(filters)];
  return await readPage<Kinds[K]>(tx, Prisma.sql`dev_payment_objects`, kind, url, paging, conditions);
}

/** A page of rows in the order they came to be, newest first, between the cursors asked for. */
export async function readPage<T>(
  tx: Tx,
  table: Prisma.Sql,
  kind: string,
  url: string,
  paging: Paging,
  conditions: Prisma.Sql[],
): Promise<Page<T>> {
  const { starting_after: after, ending_before: before, limit = 10 } = paging;
  const bounds = [...conditions];
  if (after) bounds.push(Prisma.sql`seq < ${await positionOf(tx, table, kind, after, "starting_after")}`);
  if (before) bounds.push(Prisma.sql`seq > ${await positionOf(tx, table, kind, before, "ending_before")}`);
  const isBackward = before !== undefined && after === undefined;
  const order = isBackward ? Prisma.sql`seq ASC` : Prisma.sql`seq DESC`;
  const rows = await tx.$queryRaw<{ body: T }[]>`
    SELECT body FROM ${table} WHERE ${Prisma.join(bounds, " AND ")} ORDER BY ${order} LIMIT ${limit + 1}`;
  const data = rows.slice(0, limit).map((row) => row.body);
  return { object: "list", url, has_more: rows.length > limit, data: isBackward ? data.reverse() : data };
}

/** Conditions on an object's own second of creation. */
export function conditionsOfMoment(moment: Moment | undefined): Prisma.Sql[] {
  const at = Prisma.sql`(body ->> 'created')::bigint`;
  const conditions: Prisma.Sql[] = [];
  if (moment?.gt !== undefined) conditions.push(Prisma.sql`${at} > ${moment.gt}`);
  if (moment?.gte !== undefined) conditions.push(Prisma.sql`${at} >= ${moment.gte}`);
  if (moment?.lt !== undefined) conditions.push(Prisma.sql`${at} < ${moment.lt}`);
  if (moment?.lte !== undefined) conditions.push(Prisma.sql`${at} <= ${moment.lte}`);
  return conditions;
}

function conditionsOf({ created, ...equals }: Filters): Prisma.Sql[] {
  const wanted = Object.entries(equals) as [keyof typeof columns, string | undefined][];
  return [
    ...conditionsOfMoment(created),
    ...wanted.flatMap(([name, value]) =>
      value === undefined ? [] : [Prisma.sql`${columns[name]} = ${value}`],
    ),
  ];
}

async function positionOf(
  tx: Tx,
  table: Prisma.Sql,
  kind: string,
  id: string,
  param: string,
): Promise<bigint> {
  const rows = await tx.$queryRaw<{ seq: bigint }[]>`SELECT seq FROM ${table} WHERE id = ${id}`;
  if (!rows[0]) throw missing(kind, id, param);
  return rows[0].seq;
}
