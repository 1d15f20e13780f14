import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { db } from "@/lib/db/client";

/** A salesperson of a list, with their place in it. */
export type ListedPerson = {
  handle: string;
  name: string;
  headline: string;
  servesBest: string[];
  languages: string[];
  dealer: { name: string; slug: string; city: string; state: string } | null;
  canSell: boolean;
  delivered: number;
  clients: number;
  turn: string;
  total: number;
};

/** Where a page begins: after whom, in the order drawn for `day`. */
export type ListPlace = { day: string; canSell: boolean; turn: string };

type Wish = { q?: string; language?: string; state?: string };

/** `most` people and one more, to know whether there is a next page; those who may sell today first. */
export function listPeople(
  where: Prisma.Sql,
  { day, after, most }: { day: string; after: ListPlace | null; most: number },
): Promise<ListedPerson[]> {
  const beyond = after
    ? Prisma.sql`(NOT can_sell, turn) > (NOT ${after.canSell}::boolean, ${after.turn})`
    : Prisma.sql`true`;
  return db.$queryRaw<ListedPerson[]>`
    WITH job AS (
      SELECT DISTINCT ON (e.person_id) e.person_id, d.name, d.slug, d.city, d.state,
        e.license_expires_on >= (app_now() AT TIME ZONE 'UTC')::date AS can_sell
      FROM employment e JOIN dealer d ON d.id = e.dealer_id
      WHERE e.started_at <= app_now() AND (e.ended_at IS NULL OR e.ended_at > app_now())
      ORDER BY e.person_id, can_sell DESC, e.started_at DESC
    ), matched AS MATERIALIZED (
      SELECT f.person_id, f.handle, f.name, f.headline, f.serves_best, f.languages,
        CASE WHEN job.person_id IS NOT NULL THEN
          json_build_object('name', job.name, 'slug', job.slug, 'city', job.city, 'state', job.state)
        END AS dealer,
        coalesce(job.can_sell, false) AS can_sell, md5(f.person_id::text || ${day}) COLLATE "C" AS turn
      FROM profile f LEFT JOIN job ON job.person_id = f.person_id
      WHERE ${where}
    ), page AS (
      SELECT * FROM matched WHERE ${beyond} ORDER BY NOT can_sell, turn LIMIT ${most + 1}
    )
    SELECT page.handle, page.name, page.headline, page.serves_best AS "servesBest", page.languages,
      page.dealer, page.can_sell AS "canSell", page.turn, figures.delivered, figures.clients,
      (SELECT count(*)::int FROM matched) AS total
    FROM page JOIN people_figures(ARRAY(SELECT person_id FROM page)) figures USING (person_id)
    ORDER BY NOT page.can_sell, page.turn`;
}

/** The wishes of a search as a condition on the list. */
export function conditionsOf({ q, language, state }: Wish): Prisma.Sql {
  const words = (q ?? "").toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8);
  const said = Prisma.sql`lower(concat_ws(' ', f.name, f.headline, f.story, f.craft,
    array_to_string(f.serves_best, ' '),
    array_to_string(f.languages, ' '), array_to_string(f.styles, ' '), job.name, job.city, job.state))`;
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...words.map((word) => Prisma.sql`strpos(${said}, ${word}) > 0`),
      ...(language
        ? [Prisma.sql`lower(${language}) IN (SELECT lower(spoken) FROM unnest(f.languages) spoken)`]
        : []),
      ...(state ? [Prisma.sql`job.state = ${state}`] : []),
    ],
    " AND ",
  );
}
