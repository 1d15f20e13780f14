import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { Refusal } from "@/lib/core/errors";
import { asActor } from "@/lib/db/as-actor";
import { db } from "@/lib/db/client";
import { findActor, type Actor } from "@/lib/people/actor";
import { canManagePeople } from "./rules";
import type { DealerKind, StaffRole } from "./schema";

export type DealerView = {
  dealerId: string;
  slug: string;
  name: string;
  kind: DealerKind;
  licenseNumber: string;
  licenseState: string;
  street: string;
  city: string;
  state: string;
  zip: string;
  phone: string;
  email: string;
  timeZone: string;
  about: string;
  documentFeeCents: number;
  joinedAt: Date;
  suspendedAt: Date | null;
};

export type DealerCard = Pick<DealerView, "dealerId" | "slug" | "name" | "kind" | "city" | "state">;
export type DealerRow = DealerCard & {
  licenseNumber: string;
  licenseState: string;
  joinedAt: Date;
  suspendedAt: Date | null;
  owners: string[];
  people: number;
  listings: number;
};

export type DealerPerson = {
  employmentId: string;
  personId: string;
  name: string;
  email: string;
  handle: string | null;
  title: string;
  licenseNumber: string;
  licenseState: string;
  licenseExpiresOn: Date;
  requestedAt: Date;
  askedBy: "person" | "dealer";
  startedAt: Date | null;
  endedAt: Date | null;
  canSell: boolean;
};
export type StaffView = {
  staffId: string;
  personId: string;
  name: string;
  email: string;
  role: StaffRole;
  startedAt: Date;
};
export type DealerPeople = {
  toConfirm: DealerPerson[];
  offered: DealerPerson[];
  live: DealerPerson[];
  past: DealerPerson[];
  staff: StaffView[];
};

export type EmploymentView = Omit<DealerPerson, "personId" | "name" | "email" | "handle"> & {
  dealer: { slug: string; name: string; city: string; state: string };
};

const dealerSelect = {
  id: true,
  slug: true,
  name: true,
  kind: true,
  licenseNumber: true,
  licenseState: true,
  street: true,
  city: true,
  state: true,
  zip: true,
  phone: true,
  email: true,
  timeZone: true,
  about: true,
  documentFeeCents: true,
  joinedAt: true,
  suspendedAt: true,
} as const satisfies Prisma.DealerSelect;

/** A dealer as everybody sees it, or null. */
export async function findDealer(slug: string): Promise<DealerView | null> {
  const dealer = await db.dealer.findUnique({ where: { slug }, select: dealerSelect });
  if (!dealer) return null;
  const { id, ...view } = dealer;
  return { dealerId: id, ...view };
}

/** Dealers by name, those of one state when told; at most `limit` (500). */
export async function listDealers({ state, limit = 500 }: { state?: string; limit?: number } = {}): Promise<
  DealerCard[]
> {
  const dealers = await db.dealer.findMany({
    where: { state, suspendedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: Math.min(limit, 500),
    select: { id: true, slug: true, name: true, kind: true, city: true, state: true },
  });
  return dealers.map(({ id, ...card }) => ({ dealerId: id, ...card }));
}

/**
 * The owner of longest standing at a dealer, for whom a shell or a feed acts; null when there is no such
 * dealer.
 */
export async function findDealerOwner(slug: string): Promise<Actor | null> {
  const owner = await db.staff.findFirst({
    where: { dealer: { slug }, role: "owner", endedAt: null },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: { personId: true },
  });
  return owner && findActor(owner.personId);
}

/** Every dealer with what a steward looks after. Refuses anybody else with `not_found`. */
export function listDealersForSteward(actor: Actor): Promise<DealerRow[]> {
  if (!actor.isSteward) throw new Refusal("not_found");
  return asActor(
    { personId: actor.personId },
    (tx) => tx.$queryRaw<DealerRow[]>`
    SELECT d.id AS "dealerId", d.slug, d.name, d.kind::text, d.city, d.state,
      d.license_number AS "licenseNumber",
      d.license_state AS "licenseState", d.joined_at AS "joinedAt", d.suspended_at AS "suspendedAt",
      ARRAY(SELECT p.name FROM staff s JOIN person p ON p.id = s.person_id
        WHERE s.dealer_id = d.id AND s.role = 'owner' AND s.ended_at IS NULL ORDER BY p.name) AS owners,
      (SELECT count(*)::int FROM employment e
        WHERE e.dealer_id = d.id AND e.started_at IS NOT NULL AND e.ended_at IS NULL) AS people,
      (SELECT count(*)::int FROM listing l
        WHERE l.dealer_id = d.id
          AND l.status IN ('active', 'active_under_contract', 'coming_soon')) AS listings
    FROM dealer d ORDER BY d.name, d.id`,
  );
}

/**
 * Who works at a dealer, worked there, or waits for an answer, and its staff. Employments only: nothing of
 * any book is read here. Refuses with `not_found` unless the actor manages people there.
 */
export async function peopleOf(actor: Actor, dealerSlug: string): Promise<DealerPeople> {
  const dealer = await findDealer(dealerSlug);
  if (!dealer || !canManagePeople(actor, dealer.dealerId)) throw new Refusal("not_found");
  const [people, staff] = await Promise.all([
    readEmployments<DealerPerson>(
      Prisma.sql`e.dealer_id = ${dealer.dealerId}::uuid AND e.declined_at IS NULL`,
    ),
    readStaff(dealer.dealerId),
  ]);
  const open = people.filter(({ startedAt }) => !startedAt);
  return {
    toConfirm: open.filter(({ askedBy }) => askedBy === "person"),
    offered: open.filter(({ askedBy }) => askedBy === "dealer"),
    live: people.filter(({ startedAt, endedAt }) => startedAt && !endedAt),
    past: people.filter(({ endedAt }) => endedAt),
    staff,
  };
}

/** A person's jobs, newest first: waiting for an answer, live and over. Declined ones are left out. */
export function employmentsOf(personId: string): Promise<EmploymentView[]> {
  return readEmployments<EmploymentView>(
    Prisma.sql`e.person_id = ${personId}::uuid AND e.declined_at IS NULL`,
  );
}

function readEmployments<Row>(condition: Prisma.Sql): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT e.id AS "employmentId", e.person_id AS "personId", p.name, p.email::text AS email, f.handle,
      e.title,
      e.license_number AS "licenseNumber", e.license_state AS "licenseState",
      e.license_expires_on AS "licenseExpiresOn", e.requested_at AS "requestedAt",
      CASE WHEN e.requested_by_id = e.person_id THEN 'person' ELSE 'dealer' END AS "askedBy",
      e.started_at AS "startedAt", e.ended_at AS "endedAt",
      e.started_at IS NOT NULL AND e.started_at <= app_now() AND e.ended_at IS NULL
        AND e.license_expires_on >= app_now()::date AS "canSell",
      json_build_object('slug', d.slug, 'name', d.name, 'city', d.city, 'state', d.state) AS dealer
    FROM employment e
    JOIN person p ON p.id = e.person_id
    JOIN dealer d ON d.id = e.dealer_id
    LEFT JOIN profile f ON f.person_id = e.person_id
    WHERE ${condition}
    ORDER BY coalesce(e.started_at, 'infinity') DESC, e.requested_at DESC, e.id`;
}

function readStaff(dealerId: string): Promise<StaffView[]> {
  return db.$queryRaw<StaffView[]>`
    SELECT s.id AS "staffId", s.person_id AS "personId", p.name, p.email::text AS email, s.role::text,
      s.started_at AS "startedAt"
    FROM staff s JOIN person p ON p.id = s.person_id
    WHERE s.dealer_id = ${dealerId}::uuid AND s.ended_at IS NULL
    ORDER BY s.role, p.name, s.id`;
}
