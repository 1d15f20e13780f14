import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { Refusal } from "@/lib/core/errors";
import { db } from "@/lib/db/client";
import { conditionsOf, listPeople, type ListedPerson } from "@/lib/people/list-people";
import { readPeopleCursor, writePeopleCursor } from "@/lib/people/people-cursor";
import { canSell } from "@/lib/people/rules";
import { findPeopleSchema, type FindPeople } from "@/lib/people/schema";

/** A job, as the public reads it. */
export type EmploymentView = {
  dealer: { name: string; slug: string; city: string; state: string };
  title: string;
  startedAt: Date;
  endedAt: Date | null;
};

/** A live job's licence to sell. */
export type LicenseView = { number: string; state: string; expiresOn: Date };

/** Counts only. `moved` tells of the last change of dealers: who was a client then, and who still is. */
export type FiguresView = {
  delivered: number;
  clients: number;
  moved: { at: Date; before: number; stayed: number } | null;
};

/** What anybody may read of a salesperson. */
export type ProfileView = {
  personId: string;
  handle: string;
  name: string;
  headline: string;
  story: string;
  servesBest: string[];
  notMyField: string;
  languages: string[];
  styles: string[];
  craft: string;
  since: Date;
  figures: FiguresView;
  now: EmploymentView[];
  before: EmploymentView[];
  license: LicenseView | null;
  canSell: boolean;
};

/** A salesperson in a list. `dealer` is where they work now, null between jobs. */
export type PersonCard = Omit<ListedPerson, "delivered" | "clients" | "turn" | "total"> & {
  figures: { delivered: number; clients: number };
};

export type PeoplePage = { people: PersonCard[]; next: string | null; total: number };

const PAGE = 24;

const employmentSelect = {
  title: true,
  startedAt: true,
  endedAt: true,
  licenseNumber: true,
  licenseState: true,
  licenseExpiresOn: true,
  dealer: { select: { name: true, slug: true, city: true, state: true } },
} satisfies Prisma.EmploymentSelect;

type EmploymentRow = Prisma.EmploymentGetPayload<{ select: typeof employmentSelect }>;

const profileSelect = {
  personId: true,
  handle: true,
  name: true,
  headline: true,
  story: true,
  servesBest: true,
  notMyField: true,
  languages: true,
  styles: true,
  craft: true,
  createdAt: true,
} satisfies Prisma.ProfileSelect;

/** A salesperson's public page, with or without a job today; null when there is none under this handle. */
export async function findProfile(handle: string): Promise<ProfileView | null> {
  const profile = await db.profile.findUnique({ where: { handle }, select: profileSelect });
  if (!profile) return null;
  const { createdAt: since, ...words } = profile;
  const [employments, figures, today] = await Promise.all([
    employmentsOf(profile.personId),
    figuresOf(profile.personId),
    readClock(),
  ]);
  const live = employments.filter(({ endedAt }) => endedAt === null);
  const selling = live.find((employment) => canSell(employment, today));
  const licensed = selling ?? live[0];
  return {
    ...words,
    since,
    figures,
    now: live.map(toEmploymentView),
    before: employments.filter(({ endedAt }) => endedAt !== null).map(toEmploymentView),
    license: licensed ? toLicenseView(licensed) : null,
    canSell: selling !== undefined,
  };
}

/**
 * Salespeople by words, language and the state they work in, 24 to a page. Those who may sell today stand
 * first; beyond that the order is drawn anew each day, so that nobody is first by name or by size.
 * Refuses with `invalid_input`, also for a cursor that is not ours.
 */
export async function searchPeople(search: FindPeople): Promise<PeoplePage> {
  const parsed = findPeopleSchema.safeParse(search);
  if (!parsed.success) throw new Refusal("invalid_input");
  const { cursor, ...wish } = parsed.data;
  const after = cursor ? readPeopleCursor(cursor) : null;
  const day = after?.day ?? new Date().toISOString().slice(0, 10);
  const rows = await listPeople(conditionsOf(wish), { day, after, most: PAGE });
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1)! : null;
  return {
    people: shown.map(toCard),
    next: last && writePeopleCursor({ day, canSell: last.canSell, turn: last.turn }),
    total: rows[0]?.total ?? 0,
  };
}

/** The cards of these handles, in the order asked; unknown ones are left out. */
export async function findPeopleByHandle(handles: readonly string[]): Promise<PersonCard[]> {
  if (handles.length === 0) return [];
  const where = Prisma.sql`f.handle = ANY(${[...handles]}::text[])`;
  const rows = await listPeople(where, { day: "", after: null, most: handles.length });
  const byHandle = new Map(rows.map((row) => [row.handle, toCard(row)]));
  return handles.flatMap((handle) => byHandle.get(handle) ?? []);
}

/** Every language somebody speaks, by how many do. */
export async function listLanguages(): Promise<string[]> {
  const rows = await db.$queryRaw<{ language: string }[]>`
    SELECT language FROM profile, unnest(languages) AS language
    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 60`;
  return rows.map(({ language }) => language);
}

async function employmentsOf(personId: string): Promise<EmploymentRow[]> {
  return db.employment.findMany({
    where: { personId, startedAt: { not: null } },
    select: employmentSelect,
    orderBy: { startedAt: "desc" },
    take: 50,
  });
}

type FiguresRow = {
  delivered: number;
  clients: number;
  moved_at: Date | null;
  before_move: number;
  stayed: number;
};

async function figuresOf(personId: string): Promise<FiguresView> {
  const rows = await db.$queryRaw<FiguresRow[]>`SELECT * FROM people_figures(ARRAY[${personId}::uuid])`;
  const { delivered, clients, moved_at: at, before_move: before, stayed } = rows[0]!;
  return { delivered, clients, moved: at ? { at, before, stayed } : null };
}

async function readClock(): Promise<Date> {
  const [clock] = await db.$queryRaw<{ now: Date }[]>`SELECT app_now() AS now`;
  return clock!.now;
}

function toEmploymentView({ dealer, title, startedAt, endedAt }: EmploymentRow): EmploymentView {
  return { dealer, title, startedAt: startedAt!, endedAt };
}

function toLicenseView({ licenseNumber, licenseState, licenseExpiresOn }: EmploymentRow): LicenseView {
  return { number: licenseNumber, state: licenseState, expiresOn: licenseExpiresOn };
}

function toCard({ turn: _turn, total: _total, delivered, clients, ...card }: ListedPerson): PersonCard {
  return { ...card, figures: { delivered, clients } };
}
