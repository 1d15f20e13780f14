import { Client } from "pg";

/** The two roles of a database: the owner runs migrations, the app role is what the app connects as. */
export interface RolePasswords {
  owner: string;
  app: string;
}

export const OWNER_ROLE = "upfront_owner";
export const APP_ROLE = "upfront_app";

/**
 * Makes the two login roles on a server of ours, or gives them these passwords when they exist. Neither is a
 * superuser, and neither passes row-level security by.
 */
export async function installRoles(superUrl: string, passwords: RolePasswords): Promise<void> {
  await withClient(superUrl, async (client) => {
    for (const [role, password] of [
      [OWNER_ROLE, passwords.owner],
      [APP_ROLE, passwords.app],
    ] as const) {
      const found = await client.query("select 1 from pg_roles where rolname = $1", [role]);
      const verb = found.rowCount === 0 ? "create" : "alter";
      const powers = "login nosuperuser nocreatedb nocreaterole noreplication nobypassrls";
      await client.query(`${verb} role ${role} ${powers} password ${client.escapeLiteral(password)}`);
    }
  });
}

/** Makes a database that belongs to the owner role, unless it is there; true when it was made now. */
export async function installDatabase(superUrl: string, name: string): Promise<boolean> {
  return withClient(superUrl, async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (found.rowCount !== 0) return false;
    const database = client.escapeIdentifier(name);
    await client.query(`create database ${database} owner ${OWNER_ROLE}`);
    await client.query(`revoke all on database ${database} from public`);
    await client.query(`grant connect on database ${database} to ${APP_ROLE}`);
    return true;
  });
}

/** Runs with a connection of its own, closed afterwards whatever happens. */
export async function withClient<T>(url: string, run: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
