import { Trouble, reasonOf } from "../run/trouble";
import { APP_ROLE, withClient } from "./roles";

import type { DatabaseUrls } from "./local-database";

interface Standing {
  name: string;
  rules: boolean;
}

const BOTH =
  "Set DATABASE_URL to a role that owns nothing (upfront_app) and DATABASE_OWNER_URL to the role that owns " +
  "the database.";

/** The server that the environment names instead of the built-in one, or null. */
export function outsideDatabase(): { app: string; owner: string | null } | null {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (!DATABASE_URL && !DATABASE_OWNER_URL) return null;
  if (!DATABASE_URL) throw new Trouble("DATABASE_OWNER_URL is set, but DATABASE_URL is not.", BOTH);
  for (const [name, value] of Object.entries({ DATABASE_URL, DATABASE_OWNER_URL })) checkAddress(name, value);
  return { app: DATABASE_URL, owner: DATABASE_OWNER_URL || null };
}

function checkAddress(name: string, value: string | undefined): void {
  if (!value || /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? "")) return;
  throw new Trouble(
    `${name} is not the address of a PostgreSQL database.`,
    "It looks like this: postgresql://role:password@host:5432/database",
  );
}

/**
 * Lets the role of the app's address in: where the migrations made it without a password, or where it is
 * another role than theirs, the owner gives it what it lacks. Runs after the migrations.
 */
export async function admitAppRole(urls: DatabaseUrls): Promise<void> {
  const { username, password } = new URL(urls.app);
  const role = decodeURIComponent(username);
  try {
    await withClient(urls.owner, async (client) => {
      const found = await client.query<{ login: boolean; member: boolean }>(
        `select rolcanlogin as login, pg_has_role(oid, $2, 'member') as member
         from pg_roles where rolname = $1`,
        [role, APP_ROLE],
      );
      const name = client.escapeIdentifier(role);
      const secret = client.escapeLiteral(decodeURIComponent(password));
      await client.query("begin");
      if (!found.rows[0]) await client.query(`create role ${name} login password ${secret}`);
      else if (!found.rows[0].login) await client.query(`alter role ${name} login password ${secret}`);
      if (!found.rows[0]?.member) await client.query(`grant ${APP_ROLE} to ${name}`);
      await client.query("commit");
    });
  } catch (error) {
    throw new Trouble(
      `The role ${role} of DATABASE_URL could not be admitted: ${reasonOf(error)}.`,
      `As an administrator, give it a login (create role or alter role) and: grant ${APP_ROLE} to "${role}"`,
    );
  }
}

/** Refuses an app address whose role rules over the tables, since row-level security would not bind it. */
export async function checkAppRole(url: string): Promise<void> {
  const standing = await standingOf(url);
  if (!standing.rules) return;
  throw new Trouble(
    `DATABASE_URL connects as ${standing.name}, whom row-level security does not bind; the app needs a role it binds.`,
    BOTH,
  );
}

async function standingOf(url: string): Promise<Standing> {
  try {
    return await withClient(url, async (client) => {
      const found = await client.query<Standing>(
        `select current_user::text as name, rolsuper or rolbypassrls
           or exists (select from pg_database where datname = current_database() and datdba = pg_roles.oid)
           or exists (select from pg_class where relowner = pg_roles.oid
             and relnamespace = 'public'::regnamespace)
           as rules
         from pg_roles where rolname = current_user`,
      );
      return found.rows[0] ?? { name: "?", rules: true };
    });
  } catch (error) {
    throw new Trouble(
      `The server of DATABASE_URL did not let us in: ${reasonOf(error)}.`,
      "Check the address, then try again.",
    );
  }
}
